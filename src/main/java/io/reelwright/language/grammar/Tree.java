package io.reelwright.language.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A sentence as a dependency tree. Immutable. */
public final class Tree {
    private final String text;
    private final List<Word> words;
    private final List<List<Word>> children;

    /**
     * Creates a tree.
     *
     * @param text  the sentence
     * @param words its words and marks, in order
     */
    public Tree(String text, List<Word> words) {
        this.text = text;
        this.words = List.copyOf(words);
        List<List<Word>> below = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) below.add(List.of());
        for (Word word : words) {
            if (word.head() < 0) continue;
            if (below.get(word.head()).isEmpty()) below.set(word.head(), new ArrayList<>(4));
            below.get(word.head()).add(word);
        }
        below.replaceAll(List::copyOf);
        children = below;
    }

    /** Returns the sentence. */
    public String text() {
        return text;
    }

    /** Returns its words and marks, in order. */
    public List<Word> words() {
        return words;
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
        return children.get(word.index());
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
        Deque<Word> open = new ArrayDeque<>(List.of(word));
        while (!open.isEmpty()) {
            Word next = open.pop();
            if (in.get(next.index())) continue;
            in.set(next.index());
            open.addAll(children(next));
        }
        return in.stream().mapToObj(words::get).toList();
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Tree tree && tree.text.equals(text) && tree.words.equals(words);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
