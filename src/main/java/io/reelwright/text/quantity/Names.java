package io.reelwright.text.quantity;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordClass;

/** Numbers that are parts of names: {@code iPhone 15}, {@code Boeing 747}. */
final class Names {
    private Names() {}

    /** Returns whether the number at this part belongs to the name before it. */
    static boolean isName(Parts parts, int i) {
        if (i == 0 || parts.get(i - 1).endsClause() || !CharacterClasses.areDigits(parts.core(i), 1, 4)) return false;
        if (!isProper(parts, i - 1)) return false;
        return !parts.goesOn(i) || !isCounted(parts, i + 1, isCamel(parts.core(i - 1)));
    }

    private static boolean isCamel(String word) {
        return LinearRegex.matches(word, "\\p{Ll}+\\p{Lu}\\p{L}*");
    }

    /** Returns whether the word is a name: with a capital inside, all in capitals, or one at its start that no sentence asks for. */
    static boolean isProper(Parts parts, int i) {
        if (i < 0) return false;
        String word = parts.core(i);
        if (isCamel(word)) return true;
        if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) return false;
        String lower = parts.lower(i);
        if (Context.PLAIN_CAPITALS.has(lower) || Context.MONTHS.has(lower)) return false;
        if (LinearRegex.matches(word, "[A-Z]{2,}")) return true;
        if (word.length() < 3) return false;
        return !parts.startsSentence(i) || isNameAtStart(parts, i, lower);
    }

    private static boolean isNameAtStart(Parts parts, int i, String lower) {
        WordClass kind = parts.kind(i);
        boolean noun = kind == WordClass.NOUN || kind == WordClass.NAME;
        return noun && !lower.endsWith("ly") && !Verbs.base(lower).isPresent() && !Letters.isPlural(lower);
    }

    private static boolean isCounted(Parts parts, int i, boolean camel) {
        String next = parts.lower(i);
        boolean measured = parts.core(i).isEmpty()
                || Context.COUNTED.has(next)
                || Units.WORDS.contains(next)
                || Units.of(parts.core(i)) != null && !Verbs.base(next).isPresent();
        return measured || !camel && Letters.counts(parts, i - 1) && !isVerb(parts, i);
    }

    /** Returns whether a word that may be a plural or a verb is the verb: no other one follows in {@code the 747 flies low}. */
    private static boolean isVerb(Parts parts, int i) {
        if (!Verbs.base(parts.lower(i)).isPresent()) return false;
        for (int at = i; at < i + 2 && parts.goesOn(at); at++) {
            WordClass next = parts.kind(at + 1);
            if (next == WordClass.VERB || next == WordClass.AUXILIARY) return false;
        }
        return true;
    }
}
