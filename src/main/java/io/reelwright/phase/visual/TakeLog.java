package io.reelwright.phase.visual;

import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Logbook;

/** The state that the scenes of one round share: takes are added and checkpointed one after the other. */
final class TakeLog {
    private final Logbook logbook;
    private VideoState state;

    TakeLog(VideoState state, Logbook logbook) {
        this.state = state;
        this.logbook = logbook;
    }

    synchronized VideoState state() {
        return state;
    }

    /** Whether anything was made since then. */
    synchronized boolean hasGone(VideoState since) {
        return state != since;
    }

    synchronized void add(Take take, Event told) {
        VideoState next = state.plusTake(take);
        logbook.checkpoint(next, told);
        state = next;
    }

    /** A take that was made again, with other bytes than before: it is judged anew. */
    synchronized void replace(Take before, Take again, Event told) {
        VideoState next = state.withTakes(state.takes().stream()
                .map(take -> take.equals(before) ? again : take)
                .toList());
        logbook.checkpoint(next, told);
        state = next;
    }

    void tell(Event event) {
        logbook.tell(event);
    }
}
