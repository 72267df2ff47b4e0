package io.reelwright.look;

/**
 * The faces of a look and what each is for.
 *
 * @param display  headlines and titles
 * @param emphasis the one word of a headline that stands out; the same as {@code display} where the look has no italic
 * @param figure   big numbers, years, values; always with lining figures
 * @param body     labels and small text
 * @param kicker   the small line above a headline
 * @param caption  captions
 * @param caps     whether headlines are set in capitals
 * @param tracking of headlines, in em
 * @param leading  of headlines, as a multiple of the size
 */
public record Typography(
        Typeface display,
        Typeface emphasis,
        Typeface figure,
        Typeface body,
        Typeface kicker,
        Typeface caption,
        boolean caps,
        double tracking,
        double leading) {}
