package io.reelwright.campaign;

/** How a campaign stands, for somebody who wants to do something with it. */
public enum CampaignStatus {
    /** It has a turn: somebody works on it, or will. */
    WORKING,
    /** It waits for something outside. */
    SLEEPING,
    /** Nobody works on it, and it waits for nothing: the process of a single {@code make} has ended. */
    LEFT,
    /** It waits for somebody to look at what a phase has made. */
    HELD,
    FAILED,
    DONE,
    CANCELLED;

    /** Whether nothing more is done in it. */
    public boolean isEnd() {
        return this == FAILED || this == DONE || this == CANCELLED;
    }
}
