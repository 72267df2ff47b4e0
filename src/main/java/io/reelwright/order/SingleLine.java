package io.reelwright.order;

import io.reelwright.text.WhiteSpace;

/** Cleans and checks text that has to fit on a single line. */
public final class SingleLine {
    private SingleLine() {}

    /** Returns whether the text has a letter or digit that the voices can speak and the typefaces can draw. */
    static boolean canBeSpoken(String text) {
        return text.codePoints().anyMatch(letter -> Character.isDigit(letter) || isLatin(letter));
    }

    private static boolean isLatin(int letter) {
        return Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    /** Returns the length of the longest word in characters; a combining mark does not count. */
    static long longestWord(String text) {
        long longest = 0;
        long letters = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int type = Character.getType(point);
            if (WhiteSpace.is(point) || type == Character.DASH_PUNCTUATION) letters = 0;
            else if (type != Character.NON_SPACING_MARK) letters++;
            longest = Math.max(longest, letters);
            at += Character.charCount(point);
        }
        return longest;
    }

    /** Returns the words on one line, separated by single spaces, without control characters. */
    public static String of(String said) {
        StringBuilder line = new StringBuilder(said.length());
        said.codePoints()
                .filter(point -> !setsDirection(point))
                .forEach(point -> line.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
        return WhiteSpace.single(line.toString()).strip();
    }

    /** Returns whether the character changes the reading direction of the text after it, which can disguise a line as another. */
    private static boolean setsDirection(int point) {
        return point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }
}
