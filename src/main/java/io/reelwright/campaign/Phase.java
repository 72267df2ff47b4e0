package io.reelwright.campaign;

/** Where a campaign stands. Which phase follows which is known to the graph alone. */
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

    /** Whether nothing follows: the campaign is over, well or badly. */
    public boolean isEnd() {
        return switch (this) {
            case DONE, FAILED, CANCELLED -> true;
            default -> false;
        };
    }
}
