package io.reelwright.money;

import java.util.Set;

/** The state of a paid job. The diagram in ARCHITECTURE.md is generated from here, and a test compares the two. */
public enum JobState {
    /** Its cost is reserved; it has not been sent. */
    ORDERED,
    /** It is about to be sent, or was just sent. */
    SENDING,
    /** The provider has accepted it and has returned its own name for it. */
    ACCEPTED,
    /**
     * It is unknown whether the provider has it: its request may have arrived, or the provider no longer knows a task that it had accepted.
     * It must not be sent again before that is known.
     */
    IN_DOUBT,
    /** Ended with a result. */
    DONE,
    /** Ended without a result. */
    FAILED,
    /** Given up although it may have been paid. */
    ABANDONED_WITH_COST;

    /** Returns the states that may follow. */
    public Set<JobState> next() {
        return switch (this) {
            // A frozen sender may return with a task after the job was put back already: the task shows that money was
            // spent.
            case ORDERED -> Set.of(SENDING, ACCEPTED, FAILED);
            case SENDING -> Set.of(ORDERED, ACCEPTED, IN_DOUBT, FAILED);
            // The same sender may return with a refusal: then it is known after all that nothing was accepted.
            case IN_DOUBT -> Set.of(ORDERED, ACCEPTED, FAILED, ABANDONED_WITH_COST);
            case ACCEPTED -> Set.of(IN_DOUBT, DONE, FAILED, ABANDONED_WITH_COST);
            case DONE, FAILED, ABANDONED_WITH_COST -> Set.of();
        };
    }

    /** Returns the states as a Mermaid state diagram. */
    public static String mermaid() {
        StringBuilder drawn = new StringBuilder("stateDiagram-v2\n    [*] --> ORDERED\n");
        for (JobState from : values()) {
            from.next().stream().sorted().forEach(to -> drawn.append("    " + from + " --> " + to + "\n"));
            if (from.isEnd()) drawn.append("    " + from + " --> [*]\n");
        }
        return drawn.toString();
    }

    /** Returns whether this is a final state. */
    public boolean isEnd() {
        return switch (this) {
            case ORDERED, SENDING, ACCEPTED, IN_DOUBT -> false;
            case DONE, FAILED, ABANDONED_WITH_COST -> true;
        };
    }
}
