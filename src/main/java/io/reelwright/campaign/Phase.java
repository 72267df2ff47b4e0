package io.reelwright.campaign;

/** A phase of a campaign. Only the graph knows the order of the phases. */
public enum Phase {
    PLANNING,
    SCRIPT,
    STORYBOARD,
    MOTION,
    VISUAL,
    QUALITY,
    COMPOSE,
    REPURPOSE,
    DONE,
    FAILED,
    CANCELLED;

    /** Returns whether this phase is final, after success, failure or cancellation. */
    public boolean isEnd() {
        return switch (this) {
            case DONE, FAILED, CANCELLED -> true;
            default -> false;
        };
    }
}
