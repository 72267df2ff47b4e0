package io.reelwright.store;

/** A write came from a process that has lost the campaign to another. Nothing was written. */
public final class StaleFence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleFence(String campaign, long fence) {
        super("campaign " + campaign + " was taken over: fence " + fence + " is no longer valid");
    }
}
