package io.reelwright.text.quantity;

import io.reelwright.text.CharacterClasses;
import java.util.Set;

/**
 * A written word, or a part of one that has a no-break space inside, with its marks apart.
 *
 * @param text    the part, with plain apostrophes and hyphens and without invisible characters
 * @param opening marks before it
 * @param core    the part itself; may be empty
 * @param closing marks after it
 * @param word    index of the written word
 * @param joined  whether only a no-break space parts it from the one before
 */
public record Part(String text, String opening, String core, String closing, int word, boolean joined) {
    private static final String OPENERS = "\"'“”„«([{¿¡*_";
    private static final String CLOSERS = "\"'”“»)]}*_.,!?;:…—–-";
    private static final String CLAUSE_ENDS = ",;:.!?…—–)";

    /** Words that are shortened before a number; their full stop ends nothing. */
    private static final Set<String> SHORTENED = Set.of(
            "vol", "vols", "ch", "chap", "fig", "figs", "no", "nos", "nr", "p", "pp", "pt", "pts", "sec", "art", "op",
            "bk", "ep", "ser", "ver", "rev", "approx", "ca", "c", "est", "max", "min", "avg", "st", "mt", "dr", "mr",
            "mrs", "ms", "prof", "gen", "col", "lt", "sgt", "capt");

    static Part of(String text, int word, boolean joined) {
        int from = 0;
        while (from < text.length() && OPENERS.indexOf(text.charAt(from)) >= 0) from++;
        int to = text.length();
        while (to > from && CLOSERS.indexOf(text.charAt(to - 1)) >= 0) to--;
        if (closesInside(text, from, to)) to++;
        return new Part(text, text.substring(0, from), text.substring(from, to), text.substring(to), word, joined);
    }

    /** Returns whether the bracket after the core belongs to it, as in {@code 401(k)}. */
    private static boolean closesInside(String text, int from, int to) {
        if (to >= text.length() || text.charAt(to) != ')') return false;
        int open = text.lastIndexOf('(', to - 1);
        return open > from && text.indexOf(')', open) == to;
    }

    /** Returns the core in lower case. */
    String lower() {
        return CharacterClasses.lower(core);
    }

    /** Returns whether a clause or sentence ends with it. */
    boolean endsClause() {
        if (closing.equals(".") && SHORTENED.contains(lower())) return false;
        return CharacterClasses.hasOneOf(closing, CLAUSE_ENDS);
    }

    /** Returns whether the core begins with a digit. */
    boolean startsWithDigit() {
        return !core.isEmpty() && CharacterClasses.isDigit(core.charAt(0));
    }
}
