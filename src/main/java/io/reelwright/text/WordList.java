package io.reelwright.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the word lists beside this class: words separated by white space; {@code #} begins a comment line. */
final class WordList {
    private WordList() {}

    static Set<String> read(String name) {
        Set<String> words = new LinkedHashSet<>();
        text(name).lines().filter(line -> !line.startsWith("#")).forEach(line -> words.addAll(WhiteSpace.words(line)));
        return words;
    }

    /** Returns the words of each line; comment lines are left out. */
    static List<List<String>> rows(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(WhiteSpace::words)
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing from the program's own resources");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
