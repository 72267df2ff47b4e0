package io.reelwright.campaign;

/**
 * The time at which a word is spoken.
 *
 * @param text  the word as written, with its punctuation
 * @param start seconds from the beginning of the sound
 * @param end   seconds from the beginning of the sound; not before {@code start}
 */
public record WordTime(String text, double start, double end) {
    public WordTime {
        if (end < start)
            throw new IllegalArgumentException(
                    "word \"" + text + "\" ends at " + end + " before it starts at " + start);
    }

    /** Returns the same word {@code seconds} later. */
    public WordTime shifted(double seconds) {
        return new WordTime(text, start + seconds, end + seconds);
    }
}
