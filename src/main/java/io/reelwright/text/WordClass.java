package io.reelwright.text;

/** The class of a word in its sentence, as guessed by {@link Tagger}. */
public enum WordClass {
    DETERMINER,
    PREPOSITION,
    CONJUNCTION,
    PRONOUN,
    AUXILIARY,
    VERB,
    ADVERB,
    NUMBER,
    ADJECTIVE,
    NAME,
    NOUN;

    /** Returns whether words of this class can stand inside a noun phrase. */
    public boolean nominal() {
        return this == NUMBER || this == ADJECTIVE || this == NAME || this == NOUN;
    }

    /** Returns whether a phrase may end with such a word. */
    public boolean canEnd() {
        return this == NOUN || this == NAME || this == NUMBER || this == VERB || this == ADVERB || this == ADJECTIVE;
    }
}
