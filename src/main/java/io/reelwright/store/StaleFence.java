package io.reelwright.store;

/** A write came from a process whose campaign another process has taken over. Nothing was written. */
public final class StaleFence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleFence(String campaign, long fence) {
        super("campaign " + campaign + " was taken over: fence " + fence + " is no longer valid");
    }
}
