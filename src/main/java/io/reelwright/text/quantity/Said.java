package io.reelwright.text.quantity;

/**
 * What the voice says instead of one part of a written word.
 *
 * @param part       index of the part, see {@link Parts}
 * @param words      spoken words with hyphens and commas, where a comma is a short pause; may be empty
 * @param ownsMarks whether the marks behind the part belong to it, so that they end nothing: {@code 1,5 Mio. €}, {@code 5,– €}
 */
public record Said(int part, String words, boolean ownsMarks) {
    Said(int part, String words) {
        this(part, words, false);
    }
}
