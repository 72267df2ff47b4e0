package io.reelwright.phase.script;

/**
 * A problem that the check found in a draft.
 *
 * @param kind    kind of problem
 * @param where   index of the sentence; −1 for the whole narration
 * @param text    description in plain words for the report
 * @param penalty deduction from the score, 0 to 1
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
