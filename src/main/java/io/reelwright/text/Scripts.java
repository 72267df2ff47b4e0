package io.reelwright.text;

import java.util.Set;

/** Writes what stands above and below the line: {@code 10⁹}, {@code CO₂}, {@code 1st}; and tells a mark of a note from a power. */
final class Scripts {
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉";

    /** Words of four letters and more that have powers. */
    private static final Set<String> UNITS = WordSet.of(
            "metre|metres|meter|meters|inch|inches|foot|feet|mile|miles|yard|yards|second|seconds|centimetre|centimetres|centimeter|centimeters|kilometre|kilometres|kilometer|kilometers");

    /** Maximum number of letters of a variable or the sign of a unit. */
    private static final int SYMBOL = 3;

    private Scripts() {}

    /**
     * Returns how the words above the line are written after {@code before}; empty when they are the mark of a note.
     *
     * @param link whether they are a link
     */
    static String raised(CharSequence before, String words, boolean link) {
        boolean number = LinearRegex.matches(words, "[+−–-]?\\d{1,3}");
        if (words.isEmpty() || link && LinearRegex.matches(words, "\\[?[\\w*†‡§ ,–-]{1,12}\\]?")) return "";
        if (LinearRegex.matches(words, "\\[[^\\]]{1,20}\\]|[*†‡§¶]+|\\d{1,3}([,–-] ?\\d{1,3})+")) return "";
        if (number && !hasPower(before)) return "";
        return LinearRegex.matches(words, "[+−–-]?\\d{0,3}[+−–-]?n?") ? above(words) : words;
    }

    /** Returns how the words below the line are written. */
    static String lowered(String words) {
        if (!LinearRegex.matches(words, "\\d{1,3}")) return words;
        StringBuilder below = new StringBuilder();
        for (char digit : words.toCharArray()) below.append(BELOW.charAt(digit - '0'));
        return below.toString();
    }

    /** Returns whether what was written before can have a power: a figure, a variable, the sign of a unit. */
    static boolean hasPower(CharSequence before) {
        int end = before.length();
        if (end == 0) return true;
        char last = before.charAt(end - 1);
        if (CharacterClasses.isDigit(last) || last == ')' || BELOW.indexOf(last) >= 0) return true;
        int from = end;
        while (from > 0 && end - from < 20 && Character.isLetter(before.charAt(from - 1))) from--;
        String word = CharacterClasses.lower(before.subSequence(from, end).toString());
        return !word.isEmpty() && (word.length() <= SYMBOL && !isCommon(word) || UNITS.contains(word));
    }

    private static boolean isCommon(String word) {
        return SearchWords.isStop(word);
    }

    private static String above(String words) {
        StringBuilder above = new StringBuilder();
        for (char c : words.toCharArray()) {
            if (CharacterClasses.isDigit(c)) above.append(ABOVE.charAt(c - '0'));
            else above.append(c == '+' ? '⁺' : c == 'n' ? 'ⁿ' : '⁻');
        }
        return above.toString();
    }
}
