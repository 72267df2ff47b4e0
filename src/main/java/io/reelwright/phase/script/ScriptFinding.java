package io.reelwright.phase.script;

/**
 * Something that the check has against a draft.
 *
 * @param kind    what sort
 * @param where   index of the sentence; −1 for the whole
 * @param text    in plain words, for the report
 * @param penalty what it takes off the score, 0 to 1
 */
record ScriptFinding(Kind kind, int where, String text, double penalty) {
    enum Kind {
        HOOK_TOO_LONG,
        TOO_LONG,
        TOO_SHORT,
        LONG_SENTENCE,
        REPETITION,
        HARD_TO_READ,
        UNTRACEABLE
    }
}
