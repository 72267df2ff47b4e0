package io.reelwright.phase.storyboard;

import io.reelwright.text.WhiteSpace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads the word lists beside this class: words separated by white space; {@code #} begins a comment line. */
final class NounList {
    /** First names by which a name is taken for a person's. */
    static final Set<String> GIVEN_NAMES = read("given-names.txt");

    /** Nouns that say what a person is or does. */
    static final Set<String> ROLES = read("roles.txt");

    private NounList() {}

    static Set<String> read(String name) {
        try (InputStream in = NounList.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing from the program's own resources");
            Set<String> words = new LinkedHashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(WhiteSpace.words(line)));
            return Set.copyOf(words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
