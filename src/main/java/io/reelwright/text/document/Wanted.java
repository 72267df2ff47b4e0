package io.reelwright.text.document;

import io.reelwright.text.SearchWords;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text is read for.
 *
 * @param stems stems of the words of its title and of the topic
 */
record Wanted(Set<String> stems) {
    Wanted {
        stems = Set.copyOf(stems);
    }

    static Wanted of(@Nullable String title, String topic) {
        return new Wanted(new HashSet<>(SearchWords.stems((title == null ? "" : title) + " " + topic)));
    }

    /** Returns the share of what is wanted that a text speaks of, 0 to 1. */
    double share(String text) {
        if (stems.isEmpty()) return 0;
        Set<String> said = new HashSet<>(SearchWords.stems(text));
        return stems.stream().filter(said::contains).count() / (double) stems.size();
    }
}
