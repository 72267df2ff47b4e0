package io.reelwright.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small set of words for a rule of grammar, written with bars between them: {@code the|a|an}. A look-up takes constant time
 * for any text, unlike a regular expression of the same form.
 */
public final class WordSet {
    /** Parsed lists. Lists are constants of the program, so there are a few hundred. */
    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private WordSet() {}

    /** Returns the words of a list that is a constant of the program. */
    public static Set<String> of(String words) {
        return KNOWN.computeIfAbsent(words, WordSet::parsed);
    }

    private static Set<String> parsed(String words) {
        return Set.copyOf(List.of(LinearRegex.split(words, "\\|", -1)));
    }
}
