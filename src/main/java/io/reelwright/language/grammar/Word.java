package io.reelwright.language.grammar;

import io.reelwright.text.CharacterClasses;

/**
 * A word, number or punctuation mark of a sentence with its place in the dependency tree.
 *
 * @param index position in the sentence, from 0
 * @param begin offset of its first character in the sentence
 * @param end   offset after its last character
 * @param text  its characters as they stand in the sentence
 * @param tag   Penn Treebank part-of-speech tag: {@code NN}, {@code VBZ}, {@code CD}, {@code .} and so on
 * @param lemma dictionary form in lower case; numbers have their own text
 * @param head  index of the word that it depends on; -1 for the root
 * @param label label of the arc to its head, in the CLEAR style: {@code nsubj}, {@code dobj}, {@code prep}, {@code pobj}, {@code root} and so on
 */
public record Word(int index, int begin, int end, String text, String tag, String lemma, int head, String label) {
    /** Returns whether this is a common or proper noun. */
    public boolean noun() {
        return tag.startsWith("NN");
    }

    /** Returns whether this is a proper noun. */
    public boolean name() {
        return tag.startsWith("NNP");
    }

    /** Returns whether this is a verb in any form, modals excepted. */
    public boolean verb() {
        return tag.startsWith("VB");
    }

    /** Returns whether this verb form shows tense or is a modal, so that a clause can be built on it. */
    public boolean finite() {
        return tag.equals("VBD") || tag.equals("VBP") || tag.equals("VBZ") || tag.equals("MD");
    }

    /** Returns whether this is a personal, possessive or relative pronoun. */
    public boolean pronoun() {
        return tag.startsWith("PRP") || tag.startsWith("WP");
    }

    /** Returns whether this is a punctuation mark. */
    public boolean mark() {
        return label.equals("punct");
    }

    /** Returns the text in lower case. */
    public String lower() {
        return CharacterClasses.lower(text);
    }
}
