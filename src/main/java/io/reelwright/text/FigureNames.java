package io.reelwright.text;

import java.util.Set;

/** Numbers that are parts of names: {@code iPhone 15}, {@code Boeing 747}, {@code Route 66}. They are not figures. */
final class FigureNames {
    private static final Set<String> COUNTED =
            Set.of("%", "percent", "per", "of", "and", "or", "to", "million", "billion", "thousand", "hundred");

    private FigureNames() {}

    static boolean isName(TaggedWords tokens, int i) {
        Token number = tokens.get(i);
        if (i == 0 || !CharacterClasses.areDigits(number.core(), 1, 4) || Figures.isYearLike(number.core()))
            return false;
        Token before = tokens.get(i - 1);
        if (before.endsClause() || !isProper(tokens, i - 1)) return false;
        return number.endsClause() || i + 1 == tokens.size() || !isCounted(tokens, i + 1);
    }

    /** Returns whether the word has a capital inside it, or one at its start that is not due to the beginning of a sentence. */
    private static boolean isProper(TaggedWords tokens, int i) {
        String word = tokens.get(i).core();
        if (LinearRegex.matches(word, "\\p{Ll}+\\p{Lu}\\p{L}*")) return true;
        if (!tokens.get(i).capital() || word.length() < 3) return false;
        return i > 0 && !CharacterClasses.hasOneOf(tokens.get(i - 1).after(), ".!?:");
    }

    private static boolean isCounted(TaggedWords tokens, int i) {
        String next = tokens.get(i).lower();
        return tokens.get(i).core().isEmpty()
                || COUNTED.contains(next)
                || Figures.UNITS.contains(next)
                || tokens.kind(i).nominal();
    }
}
