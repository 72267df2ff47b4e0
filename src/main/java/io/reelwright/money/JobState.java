package io.reelwright.money;

/** How far a paid job has come. */
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

    /** Whether nothing follows. */
    public boolean isEnd() {
        return switch (this) {
            case ORDERED, SENDING, ACCEPTED, IN_DOUBT -> false;
            case DONE, FAILED, ABANDONED_WITH_COST -> true;
        };
    }
}
