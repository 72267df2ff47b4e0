package io.reelwright.campaign;

/** The status of a campaign, which decides which actions are possible. */
public enum CampaignStatus {
    /** It has a turn: a process works on it or soon will. */
    WORKING,
    /** It waits for something outside, for example a paid job. */
    SLEEPING,
    /** No process works on it and it waits for nothing: the process of a single {@code make} has ended. */
    LEFT,
    /** It waits for a user to review the work of a phase. */
    HELD,
    FAILED,
    DONE,
    CANCELLED;

    /** Returns whether no more work is done in this status. */
    public boolean isEnd() {
        return this == FAILED || this == DONE || this == CANCELLED;
    }
}
