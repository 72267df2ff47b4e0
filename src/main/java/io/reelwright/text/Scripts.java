package io.reelwright.text;

import java.util.Set;

/** Writes what stands above and below the line: {@code 10⁹}, {@code CO₂}, {@code 1st}; and tells a mark of a note from a power. */
final class Scripts {
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉";

    /** Words of three letters and more, and signs with a capital, that have powers. */
    private static final Set<String> UNITS = WordSet.of(
            "hz|pa|ev|mol|rad|bar|ppm|sin|cos|tan|log|exp|ppb|khz|mhz|ghz|kpa|mpa|kev|mev|gev|kwh|mwh|mpc|kpc|lbs|min|sec|ohm|amp|cal|lux|kcal|metre|metres|meter|meters|inch|inches|foot|feet|mile|miles|yard|yards|second|seconds|centimetre|centimetres|centimeter|centimeters|kilometre|kilometres|kilometer|kilometers");

    /** Maximum number of letters of a variable or the sign of a unit. */
    private static final int SYMBOL = 2;

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

    /** Returns whether a run of characters above the line is a power or a charge, and no mark of a note. */
    static boolean isPower(CharSequence before, String run) {
        if (CharacterClasses.hasOneOf(run, "†‡")) return false;
        if (run.indexOf(',') >= 0) return false;
        boolean signed = "⁺⁻".indexOf(run.charAt(0)) >= 0 || "⁺⁻".indexOf(run.charAt(run.length() - 1)) >= 0;
        boolean figureOrLetter = !before.isEmpty() && isWritten(before.charAt(before.length() - 1));
        return signed && figureOrLetter || hasPower(before);
    }

    private static boolean isWritten(char c) {
        return Character.isLetterOrDigit(c) || c == ')' || c == ']' || BELOW.indexOf(c) >= 0;
    }

    /** Returns whether what was written before can have a power: a figure, a variable, the sign of a unit. */
    static boolean hasPower(CharSequence before) {
        int end = before.length();
        if (end == 0) return true;
        char last = before.charAt(end - 1);
        if (last == ')') return !closesWords(before);
        if (CharacterClasses.isDigit(last) || BELOW.indexOf(last) >= 0 || ABOVE.indexOf(last) >= 0) return true;
        int from = end;
        while (from > 0 && end - from < 20 && Character.isLetter(before.charAt(from - 1))) from--;
        String written = before.subSequence(from, end).toString();
        String word = CharacterClasses.lower(written);
        if (word.isEmpty()) return false;
        if (UNITS.contains(word)) return true;
        return word.length() <= SYMBOL && !isCommon(word) && !isName(written);
    }

    /** Returns whether two letters are a short name, as of an author: {@code Wu¹}; {@code Hz} is none. */
    private static boolean isName(String written) {
        return written.length() == 2
                && Character.isUpperCase(written.charAt(0))
                && Character.isLowerCase(written.charAt(1));
    }

    /** Returns whether the round bracket at the end holds words, and no formula. */
    private static boolean closesWords(CharSequence before) {
        int from = before.length();
        int letters = 0;
        while (from > 0 && before.length() - from < 200 && before.charAt(from - 1) != '(') {
            letters = Character.isLetter(before.charAt(from - 1)) ? letters + 1 : 0;
            if (letters >= 4) return true;
            from--;
        }
        return false;
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
