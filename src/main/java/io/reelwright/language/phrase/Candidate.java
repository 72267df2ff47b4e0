package io.reelwright.language.phrase;

import java.util.BitSet;

/**
 * Words of a sentence that may form a phrase.
 *
 * @param words indices of the words
 * @param head  index of the word on which the others depend
 * @param kind  what they form
 */
record Candidate(BitSet words, int head, Kind kind) {
    /** What the words form. */
    enum Kind {
        NOUN,
        /** A verb with its subject. */
        CLAUSE,
        /** A verb without a subject. */
        PREDICATE,
        ADJECTIVE,
        PREPOSITION
    }

    boolean has(int word) {
        return words.get(word);
    }

    int size() {
        return words.cardinality();
    }
}
