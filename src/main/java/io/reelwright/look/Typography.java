package io.reelwright.look;

/**
 * The typefaces of a look and their uses.
 *
 * @param display  headlines and titles
 * @param emphasis the emphasised word of a headline; the same as {@code display} where the look has no italic
 * @param figure   big numbers, years, values; always with lining figures
 * @param body     labels and small text
 * @param kicker   the small line above a headline
 * @param caption  captions
 * @param caps     whether headlines are set in capitals
 * @param tracking letter spacing of headlines, in em
 * @param leading  line distance of headlines, as a multiple of the size
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
