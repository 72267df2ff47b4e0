package io.reelwright.text;

/** What a word does in its sentence, as far as a small tagger can tell. */
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

    /** Whether words of this class can stand inside a noun phrase. */
    public boolean nominal() {
        return this == NUMBER || this == ADJECTIVE || this == NAME || this == NOUN;
    }

    /** Whether a phrase may end with such a word. */
    public boolean canEnd() {
        return this == NOUN || this == NAME || this == NUMBER || this == VERB || this == ADVERB || this == ADJECTIVE;
    }
}
