package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;

/** Verbs whose object is only somebody's words or belief. */
final class Speech {
    private static final String SAYING =
            "say|tell|ask|add|note|explain|write|report|announce|state|argue|claim|warn|recall|reply|answer|call|cry|shout|insist|admit|promise|suggest|declare|describe|observe|remark|whisper|think|sigh|exclaim|respond|continue|conclude|joke|boast";
    private static final String BELIEVING =
            "believe|think|claim|suspect|insist|hope|expect|fear|suppose|assume|guess|imagine|pretend|doubt|allege|accuse|deny|dream|wish|want|argue|suggest|predict|speculate|hypothesize|propose";

    private Speech() {}

    /** Returns whether the word is a verb of speaking. */
    static boolean isVerb(Word word) {
        return word.verb() && WordSet.of(SAYING).contains(word.lemma());
    }

    /** Returns whether what depends on the verb is only believed, claimed or hoped, so that it may not be told alone. */
    static boolean isBelief(Word word) {
        return WordSet.of(BELIEVING).contains(word.lemma());
    }
}
