package io.reelwright.language.grammar;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brown clusters of words as the map in which ClearNLP looks: by a word, the prefixes of the path to its cluster. */
final class PackedClusters extends AbstractMap<String, Set<String>> {
    private final WordNumbers words;
    private final List<Set<String>> clusters = new ArrayList<>();

    PackedClusters(WordNumbers words, String[] names) {
        this.words = words;
        for (String name : names)
            clusters.add(Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(name.split(" ")))));
    }

    @Override
    public @Nullable Set<String> get(Object word) {
        int cluster = words.of((String) word);
        return cluster < 0 ? null : clusters.get(cluster);
    }

    /** Words are kept by their hashes only. */
    @Override
    public Set<Map.Entry<String, Set<String>>> entrySet() {
        throw new UnsupportedOperationException("words cannot be listed");
    }
}
