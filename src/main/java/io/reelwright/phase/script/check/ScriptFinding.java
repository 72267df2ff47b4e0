package io.reelwright.phase.script.check;

/**
 * A problem that a check found in a narration.
 *
 * @param kind     kind of problem
 * @param severity how bad it is
 * @param where    index of the sentence; −1 for the whole narration
 * @param text     the sentence or fault and its mend in plain words
 */
public record ScriptFinding(Kind kind, Severity severity, int where, String text) {
    /** How bad a finding is. */
    public enum Severity {
        /** Nobody would post it. A writer that cannot mend it has failed. */
        FATAL(0.4),
        /** A writer has to mend it where it can. */
        HARD(0.15),
        /** Worth knowing. */
        ADVICE(0.05);

        private final double penalty;

        Severity(double penalty) {
            this.penalty = penalty;
        }

        /** Returns the deduction from the score, 0 to 1. */
        public double penalty() {
            return penalty;
        }
    }

    /** What is wrong. */
    public enum Kind {
        /** The first sentence takes too long. */
        HOOK_TOO_LONG,
        /** The first sentence is the title read aloud. */
        HOOK_IS_TITLE,
        /** More seconds than ordered. */
        TOO_LONG,
        /** Fewer seconds than ordered. */
        TOO_SHORT,
        /** Too little is told to make a video of it. */
        TOO_THIN,
        /** More words than a listener can follow. */
        LONG_SENTENCE,
        /** Two sentences say the same. */
        REPETITION,
        /** Long words and long sentences throughout. */
        HARD_TO_READ,
        /** A figure that the source does not have. */
        UNKNOWN_FIGURE,
        /** A name that the source does not have. */
        UNKNOWN_NAME,
        /** Names or figures of the topic that nobody speaks of. */
        TOPIC_NOT_TOLD,
        /** The topic asks, and no answer comes early. */
        NOT_ANSWERED,
        /** A number of things is promised, and another number is told. */
        PROMISE_BROKEN,
        /** A sentence that is about something else. */
        STRAY,
        /** Words that belong to a page and not to its text. */
        JUNK,
        /** No sentence. */
        FRAGMENT,
        /** A word that points to something that is not told. */
        DANGLING,
        /** A name that comes without who it is. */
        NOT_INTRODUCED,
        /** Words were left out that turn the meaning. */
        MEANING_TURNED,
        /** Somebody's words without the speaker. */
        SPEAKER_LOST,
        /** A story that ends with a call to follow, like or subscribe. */
        STORY_ENDS_WITH_CALL
    }

    /** Returns the deduction from the score, 0 to 1. */
    public double penalty() {
        return severity.penalty();
    }
}
