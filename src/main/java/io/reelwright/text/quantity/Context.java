package io.reelwright.text.quantity;

import io.reelwright.text.WhiteSpace;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A list of {@code contexts.txt}: words beside a number that decide how it is read. Constants have the names of the lists.
 *
 * @param words the words, in lower case
 */
record Context(Set<String> words) {
    private static final Map<String, Set<String>> LISTS = lists();

    static final Context CODES = named("codes");
    static final Context CODES_FAR = named("codes-far");
    static final Context ENTERS = named("enters");
    static final Context REFERENCES = named("references");
    static final Context REFERENCES_WEAK = named("references-weak");
    static final Context CALLS = named("calls");
    static final Context MONTHS = named("months");
    static final Context YEAR_CUES = named("year-cues");
    static final Context COUNT_CUES = named("count-cues");
    static final Context TOTALS = named("totals");
    static final Context COMPARES = named("compares");
    static final Context SCORES = named("scores");
    static final Context RATED = named("rated");
    static final Context BASIS_POINTS = named("basis-points");
    static final Context RATIOS = named("ratios");
    static final Context VERSES = named("verses");
    static final Context LENGTHS = named("lengths");
    static final Context MEASURES = named("measures");
    static final Context RACES = named("races");
    static final Context SCREENS = named("screens");
    static final Context AMPS = named("amps");
    static final Context DECADES_OF = named("decades-of");
    static final Context ACTS = named("acts");
    static final Context FAILS = named("fails");
    static final Context PLURALS = named("plurals");
    static final Context COUNTED = named("counted");
    static final Context PLAIN_CAPITALS = named("plain-capitals");
    static final Context RULERS = named("rulers");
    static final Context NUMBERED = named("numbered");
    static final Context NO_ROMANS = named("no-romans");
    static final Context WAYS = named("ways");
    static final Context IDLE = named("idle");

    Context {
        words = Set.copyOf(words);
    }

    boolean has(String word) {
        return words.contains(word);
    }

    private static Context named(String name) {
        Set<String> words = LISTS.get(name);
        if (words == null) throw new IllegalStateException("contexts.txt has no list " + name);
        return new Context(words);
    }

    private static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (String line : Table.lines("contexts.txt")) {
            int colon = line.indexOf(':');
            lists.computeIfAbsent(line.substring(0, colon), _ -> new LinkedHashSet<>())
                    .addAll(WhiteSpace.words(line.substring(colon + 1)));
        }
        return lists;
    }
}
