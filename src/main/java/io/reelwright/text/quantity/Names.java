package io.reelwright.text.quantity;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;

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
        boolean joins = WordSet.of("and|or").contains(next)
                && !parts.get(i + 1 < parts.size() ? i + 1 : i).startsWithDigit();
        boolean measured = parts.core(i).isEmpty()
                || Context.COUNTED.has(next) && !joins
                || Units.WORDS.contains(next)
                || Units.of(parts.core(i)) != null && !Verbs.base(next).isPresent();
        return measured || !camel && Letters.counts(parts, i - 1) && !isVerb(parts, i) && !isOfTheName(parts, i);
    }

    /** Returns whether a noun that is one behind the number belongs to the name, and the verb follows: {@code the Commodore 64 computer elicits}. */
    private static boolean isOfTheName(Parts parts, int i) {
        boolean single =
                parts.kind(i) == WordClass.NOUN && !Letters.isPlural(parts.lower(i)) && !isKnownPlural(parts, i);
        if (!single || !parts.goesOn(i) || !Letters.isPlural(parts.lower(i + 1))) return false;
        if (!parts.goesOn(i + 1)) return false;
        WordClass after = parts.kind(i + 2);
        return after.nominal() || after == WordClass.DETERMINER;
    }

    /**
     * Returns whether three digits after {@code the} name a model, because no noun that they could count follows: {@code the 747 is a plane},
     * {@code the 737 Max}, {@code the 911, a Porsche}.
     */
    static boolean isModel(Parts parts, int i) {
        if (!CharacterClasses.areDigits(parts.core(i), 3, 3)
                || !parts.lower(i - 1).equals("the")) return false;
        if (parts.get(i - 1).endsClause() || isPartOfMany(parts, i - 2)) return false;
        if (!parts.goesOn(i)) return true;
        String next = parts.lower(i + 1);
        if (Context.ACTS.has(next) || isRoad(parts, i)) return true;
        WordClass kind = parts.kind(i + 1);
        boolean participle = kind == WordClass.VERB && LinearRegex.matches(next, ".*(?:ed|en|ing)");
        if (kind == WordClass.AUXILIARY || kind == WordClass.VERB && !participle) return !isKnownPlural(parts, i + 1);
        if (Letters.counts(parts, i) || isKnownPlural(parts, i + 1)) return false;
        boolean range = WordSet.of("or|and|to|of|per|plus|more|odd|percent|in|who|that|which|whose")
                .contains(next);
        boolean thing = WordSet.of("a|an").contains(next) && !Units.WORDS.contains(parts.lower(i + 2));
        boolean joins = kind == WordClass.PREPOSITION || kind == WordClass.CONJUNCTION;
        return participle
                || thing
                || joins && !range
                || Character.isUpperCase(parts.get(i + 1).text().charAt(0));
    }

    /** Returns whether a way follows, as behind the number of a road or a line: {@code the 405 to the airport}, {@code the 101 north}. */
    private static boolean isRoad(Parts parts, int i) {
        String next = parts.lower(i + 1);
        boolean way = WordSet.of("north|south|east|west|northbound|southbound|eastbound|westbound")
                .contains(next);
        return way || next.equals("to") && WordSet.of("the|a|my|our|his|her").contains(parts.lower(i + 2));
    }

    private static boolean isKnownPlural(Parts parts, int i) {
        return Context.PLURALS.has(parts.lower(i)) && !Context.ACTS.has(parts.lower(i));
    }

    /** Returns whether {@code the 250} are many of which some are told: {@code 30 of the 250}, {@code all the 250}. */
    private static boolean isPartOfMany(Parts parts, int i) {
        if (WordSet.of("all|both|every|another").contains(parts.lower(i))) return true;
        if (!parts.lower(i).equals("of")) return false;
        return parts.startsSentence(i)
                || parts.get(i - 1).startsWithDigit()
                || parts.kind(i - 1) == WordClass.NUMBER
                || WordSet.of("percent|%|some|most|many|few|all|any|each|none|half|out|one|rest|majority|third|quarter")
                        .contains(parts.lower(i - 1));
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
