package io.reelwright.order;

import io.reelwright.text.WhiteSpace;

/** What somebody says in a line. */
public final class SingleLine {
    private SingleLine() {}

    /** Whether something of it is in letters or digits that the voices and the faces have. */
    static boolean canBeSpoken(String text) {
        return text.codePoints().anyMatch(letter -> Character.isDigit(letter) || isLatin(letter));
    }

    private static boolean isLatin(int letter) {
        return Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    /** How many characters its longest word has; marks that stand on a letter count with it. */
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

    /** The same words on one line, with single spaces between, and no control characters. */
    public static String of(String said) {
        StringBuilder line = new StringBuilder(said.length());
        said.codePoints()
                .filter(point -> !turns(point))
                .forEach(point -> line.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
        return WhiteSpace.single(line.toString()).strip();
    }

    /** Marks that turn the way in which what follows is read: a line could look like another one. */
    private static boolean turns(int point) {
        return point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }
}
