package io.reelwright.text;

import java.util.function.IntPredicate;

/** Removes marks that are not spoken from a line. */
final class MarkRemover {
    private MarkRemover() {}

    /** Removes asterisks and underscores at the edges of words. */
    static String withoutEmphasis(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '*' && c != '_' || !opens(text, i) && !closes(text, i)) rest.append(c);
        }
        return rest.toString();
    }

    private static boolean opens(String text, int at) {
        boolean inWord = at > 0 && CharacterClasses.isLetterOrNumber(text.codePointBefore(at));
        return !inWord && at + 1 < text.length() && !WhiteSpace.is(text.charAt(at + 1));
    }

    private static boolean closes(String text, int at) {
        boolean inWord = at + 1 < text.length() && CharacterClasses.isLetterOrNumber(text.codePointAt(at + 1));
        return !inWord && at > 0 && !WhiteSpace.is(text.charAt(at - 1));
    }

    /** Replaces each run of emoji and their joiners by a blank. */
    static String withoutEmoji(String text) {
        return blanked(text, MarkRemover::isEmoji);
    }

    private static boolean isEmoji(int point) {
        return point >= 0x1F000 && point <= 0x1FAFF
                || point >= 0x231A && point <= 0x231B
                || point >= 0x23E9 && point <= 0x23FA
                || point >= 0x2600 && point <= 0x27BF
                || point >= 0x2B00 && point <= 0x2BFF
                || point == 0xFE0E
                || point == 0xFE0F
                || point == 0x200D
                || point == 0x20E3;
    }

    private static String blanked(String text, IntPredicate unwanted) {
        if (text.codePoints().noneMatch(unwanted)) return text;
        StringBuilder rest = new StringBuilder(text.length());
        boolean inRun = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            boolean gone = unwanted.test(point);
            if (!gone) rest.appendCodePoint(point);
            else if (!inRun) rest.append(' ');
            inRun = gone;
            at += Character.charCount(point);
        }
        return rest.toString();
    }

    /** Keeps the first of several adjacent exclamation or question marks. */
    static String calm(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++)
            if (i == 0 || !shouts(text.charAt(i)) || !shouts(text.charAt(i - 1))) rest.append(text.charAt(i));
        return rest.toString();
    }

    private static boolean shouts(char c) {
        return c == '!' || c == '?';
    }

    /** Removes blanks before punctuation marks. A dot that begins a word is none: {@code .5 mm}, {@code .NET}. */
    static String closedUp(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) != ' ' || !marks(text, i + 1)) rest.append(text.charAt(i));
        return rest.toString();
    }

    private static boolean marks(String text, int at) {
        if (at >= text.length() || ",.;!?".indexOf(text.charAt(at)) < 0) return false;
        return text.charAt(at) != '.' || at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
