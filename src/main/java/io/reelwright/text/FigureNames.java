package io.reelwright.text;

import java.util.List;

/** Numbers that are parts of names: {@code iPhone 15}, {@code Boeing 747}, {@code Route 66}. They count nothing. */
final class FigureNames {
    private FigureNames() {}

    static boolean isName(List<Token> tokens, int i) {
        Token number = tokens.get(i);
        if (i == 0 || !number.core().matches("\\d{1,4}") || isYearLike(number)) return false;
        Token before = tokens.get(i - 1);
        if (before.endsClause() || !isProper(tokens, i - 1)) return false;
        return number.endsClause() || i + 1 == tokens.size() || !isCounted(tokens, i + 1);
    }

    private static boolean isYearLike(Token number) {
        return number.core().matches("1[0-9]{3}|20[0-9]{2}");
    }

    /** A capital that the beginning of a sentence does not explain, or one inside the word. */
    private static boolean isProper(List<Token> tokens, int i) {
        String word = tokens.get(i).core();
        if (word.matches("\\p{Ll}+\\p{Lu}\\p{L}*")) return true;
        if (!tokens.get(i).capital() || word.length() < 3) return false;
        return i > 0 && !tokens.get(i - 1).after().matches(".*[.!?:].*");
    }

    private static boolean isCounted(List<Token> tokens, int i) {
        String next = tokens.get(i).lower();
        return tokens.get(i).core().isEmpty()
                || next.matches("%|percent|per|of|and|or|to|million|billion|thousand|hundred")
                || Figures.UNITS.contains(next)
                || Tagger.classes(tokens).get(i).nominal();
    }
}
