package io.reelwright.money;

import java.util.Set;

/** How far a paid job has come. Its picture in ARCHITECTURE.md is printed from here, and a test compares them. */
public enum JobState {
    /** Its cost is set aside; it is not on its way. */
    ORDERED,
    /** It is about to be sent, or was just sent. */
    SENDING,
    /** The provider has it and has told its own name for it. */
    ACCEPTED,
    /** It was sent, perhaps, and nobody knows whether it arrived. It must not be sent again before that is known. */
    IN_DOUBT,
    /** Ended with a result. */
    DONE,
    /** Ended without one. */
    FAILED,
    /** Given up although it may have been paid. */
    ABANDONED_WITH_COST;

    /** The states that may follow. */
    public Set<JobState> next() {
        return switch (this) {
            // A sender that was frozen may come back with a task when the job was put back already: that is a trace of
            // money.
            case ORDERED -> Set.of(SENDING, ACCEPTED, FAILED);
            case SENDING -> Set.of(ORDERED, ACCEPTED, IN_DOUBT, FAILED);
            // The same sender may come back with a refusal: then it is known after all that nothing was taken.
            case IN_DOUBT -> Set.of(ORDERED, ACCEPTED, FAILED, ABANDONED_WITH_COST);
            case ACCEPTED -> Set.of(DONE, FAILED, ABANDONED_WITH_COST);
            case DONE, FAILED, ABANDONED_WITH_COST -> Set.of();
        };
    }

    /** The states as a Mermaid state diagram. */
    public static String mermaid() {
        StringBuilder drawn = new StringBuilder("stateDiagram-v2\n    [*] --> ORDERED\n");
        for (JobState from : values()) {
            from.next().stream().sorted().forEach(to -> drawn.append("    " + from + " --> " + to + "\n"));
            if (from.isEnd()) drawn.append("    " + from + " --> [*]\n");
        }
        return drawn.toString();
    }

    /** Whether nothing follows. */
    public boolean isEnd() {
        return switch (this) {
            case ORDERED, SENDING, ACCEPTED, IN_DOUBT -> false;
            case DONE, FAILED, ABANDONED_WITH_COST -> true;
        };
    }
}
