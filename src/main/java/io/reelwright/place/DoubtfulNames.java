package io.reelwright.place;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.ResourceLines;
import java.util.HashSet;
import java.util.Set;

/** Names of places that are more often something else: a person's name, or a common word at the start of a sentence. */
final class DoubtfulNames {
    private static final Set<String> PERSONS = read("persons:");
    private static final Set<String> WORDS = read("words:");
    /** People of a city below which its name alone does not make it certain. */
    private static final long KNOWN = 400_000;

    private DoubtfulNames() {}

    /** Returns whether persons have this name. */
    static boolean isPerson(String key) {
        return PERSONS.contains(key);
    }

    /** Returns whether this is a common word too, or the name of a thing or a firm. */
    static boolean isWord(String key) {
        return WORDS.contains(key);
    }

    /** Returns whether a name without further evidence means a place. */
    static boolean isCertain(NameMatch match) {
        if (isPerson(match.key()) || isWord(match.key())) return false;
        return match.bearers().stream().anyMatch(place -> place.kind() != PlaceKind.CITY || place.rank() >= KNOWN);
    }

    private static Set<String> read(String label) {
        Set<String> names = new HashSet<>();
        for (String line : ResourceLines.of(DoubtfulNames.class, "doubtful.txt"))
            if (line.startsWith(label))
                for (String name : LinearRegex.split(line.substring(label.length()), ",", -1)) names.add(name.strip());
        return Set.copyOf(names);
    }
}
