package io.reelwright.language.grammar;

/** Reads English sentences into dependency trees. Thread-safe: the same sentence always has the same tree. */
public interface Grammar {
    /**
     * Returns the tree of a sentence. The words cover all of its letters and digits; offsets refer to the given text.
     *
     * @param sentence one sentence without markup; longer texts are read as one sentence
     */
    Tree read(String sentence);
}
