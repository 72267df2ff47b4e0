package io.reelwright.graph;

import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;

/** Where a running phase writes down what is finished and what is new. Safe for use by several threads. */
public interface Logbook {
    /**
     * Makes a state durable together with the events that tell of it, in one transaction under the campaign's fence.
     *
     * @throws LostClaim when another process has taken the campaign over: the run must end and write nothing more
     */
    void checkpoint(VideoState state, Event... events);

    /** Tells of something that needs no checkpoint: progress. May be coalesced with what comes right after it. */
    void tell(Event event);

    /** Another process owns the campaign now. */
    final class LostClaim extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LostClaim(String message) {
            super(message);
        }
    }
}
