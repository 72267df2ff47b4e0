package io.reelwright.order;

import java.util.Arrays;

/** What somebody says in a line. */
public final class OneLine {
    /** Marks that turn the way in which what follows is read: a line could look like another one. */
    private static final String TURNING = "[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";

    private OneLine() {}

    /** Whether something of it is in letters or digits that the voices and the faces have. */
    static boolean canBeSpoken(String text) {
        return text.codePoints().anyMatch(letter -> Character.isDigit(letter) || isLatin(letter));
    }

    private static boolean isLatin(int letter) {
        return Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    /** How many characters its longest word has; marks that stand on a letter count with it. */
    static long longestWord(String text) {
        return Arrays.stream(text.split("[\\s\\p{Pd}]+", -1))
                .mapToLong(word -> word.codePoints()
                        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                        .count())
                .max()
                .orElse(0);
    }

    /** The same words on one line, with single spaces between, and no control characters. */
    public static String of(String said) {
        return said.replaceAll(TURNING, "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
