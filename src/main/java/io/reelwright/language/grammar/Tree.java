package io.reelwright.language.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A sentence as a dependency tree.
 *
 * @param text  the sentence
 * @param words its words and marks, in order
 */
public record Tree(String text, List<Word> words) {
    public Tree {
        words = List.copyOf(words);
    }

    /** Returns the word on which the sentence is built, if it has any word. */
    public Optional<Word> root() {
        return words.stream().filter(word -> word.head() < 0).findFirst();
    }

    /** Returns the head of a word; empty for a root. */
    public Optional<Word> head(Word word) {
        return word.head() < 0 ? Optional.empty() : Optional.of(words.get(word.head()));
    }

    /** Returns the words that depend directly on this one, in the order of the sentence. */
    public List<Word> children(Word word) {
        return words.stream().filter(it -> it.head() == word.index()).toList();
    }

    /** Returns the direct dependents with one of these labels, in the order of the sentence. */
    public List<Word> children(Word word, String... labels) {
        List<String> wanted = List.of(labels);
        return children(word).stream().filter(it -> wanted.contains(it.label())).toList();
    }

    /** Returns the first direct dependent with one of these labels. */
    public Optional<Word> child(Word word, String... labels) {
        return children(word, labels).stream().findFirst();
    }

    /** Returns the word and all that depend on it, directly or not, in the order of the sentence. */
    public List<Word> subtree(Word word) {
        BitSet in = new BitSet(words.size());
        in.set(word.index());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Word it : words)
                if (!in.get(it.index()) && it.head() >= 0 && in.get(it.head())) {
                    in.set(it.index());
                    grew = true;
                }
        }
        List<Word> found = new ArrayList<>();
        for (Word it : words) if (in.get(it.index())) found.add(it);
        return found;
    }

    /** Returns whether {@code above} is on the path from {@code word} to the root, or the word itself. */
    public boolean below(Word word, Word above) {
        Word at = word;
        for (int steps = 0; steps <= words.size(); steps++) {
            if (at.index() == above.index()) return true;
            if (at.head() < 0) return false;
            at = words.get(at.head());
        }
        return false;
    }
}
