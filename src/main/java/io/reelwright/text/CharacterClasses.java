package io.reelwright.text;

import java.util.Locale;

/** Kinds of characters, by their code points. */
public final class CharacterClasses {
    private CharacterClasses() {}

    /**
     * The text in small letters, in a time that grows with its length alone. Java's own takes a time that grows with the square where
     * there are many capital sigmas, which it judges by the words they stand in, or many dotted I: minutes for 100 kB.
     */
    public static String lower(String text) {
        if (text.indexOf('Σ') < 0 && text.indexOf('İ') < 0) return text.toLowerCase(Locale.ROOT);
        StringBuilder small = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (point == 'İ') small.append("i\u0307");
            else small.appendCodePoint(Character.toLowerCase(point));
        });
        return small.toString();
    }

    /** Whether it is a letter or a number of any script, {@code ½} and {@code Ⅻ} too. */
    public static boolean isLetterOrNumber(int point) {
        if (Character.isLetterOrDigit(point)) return true;
        int type = Character.getType(point);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** Whether it is one of the ten digits that all readers of figures know. */
    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether there is one of these digits in the text. */
    public static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) if (isDigit(text.charAt(i))) return true;
        return false;
    }

    /** Whether all of the text is digits, from {@code least} to {@code most} of them. */
    public static boolean areDigits(String text, int least, int most) {
        if (text.length() < least || text.length() > most) return false;
        for (int i = 0; i < text.length(); i++) if (!isDigit(text.charAt(i))) return false;
        return true;
    }

    /** Whether it is letters with a full stop between each two: {@code e.g}, {@code U.S.A}. */
    public static boolean areDotted(String text) {
        int letters = 0;
        for (int at = 0; at < text.length(); letters++) {
            int point = text.codePointAt(at);
            if (!Character.isLetter(point)) return false;
            at += Character.charCount(point);
            if (at == text.length()) return letters > 0;
            if (text.charAt(at++) != '.') return false;
        }
        return false;
    }

    /** Whether the word ends with one of these. */
    public static boolean endsWithOneOf(String word, String... endings) {
        for (String ending : endings) if (word.endsWith(ending)) return true;
        return false;
    }

    /** Whether one of the marks stands in the text. */
    public static boolean hasOneOf(String text, String marks) {
        for (int i = 0; i < text.length(); i++) if (marks.indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }
}
