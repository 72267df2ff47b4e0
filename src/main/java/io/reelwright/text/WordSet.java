package io.reelwright.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A few words that a rule of grammar names, written with bars between them: {@code the|a|an}. To ask whether a word is one of
 * them takes the same time for any text, which a regular expression of the same form does not promise.
 */
public final class WordSet {
    /** Lists are constants of the program: there are a few hundred. */
    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private WordSet() {}

    /** The words of a list that is a constant of the program. */
    public static Set<String> of(String words) {
        return KNOWN.computeIfAbsent(words, WordSet::parsed);
    }

    private static Set<String> parsed(String words) {
        return Set.copyOf(List.of(LinearRegex.split(words, "\\|", -1)));
    }
}
