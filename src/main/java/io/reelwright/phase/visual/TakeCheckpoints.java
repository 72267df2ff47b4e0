package io.reelwright.phase.visual;

import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.PhaseRecorder;

/** The state that the scenes of one round share: takes are added and checkpointed one after the other. */
final class TakeCheckpoints {
    private final PhaseRecorder recorder;
    private VideoState state;

    TakeCheckpoints(VideoState state, PhaseRecorder recorder) {
        this.state = state;
        this.recorder = recorder;
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
        recorder.checkpoint(next, told);
        state = next;
    }

    /** A take that was made again, with other bytes than before: it is judged anew. */
    synchronized void replace(Take before, Take again, Event told) {
        VideoState next = state.withTakes(state.takes().stream()
                .map(take -> take.equals(before) ? again : take)
                .toList());
        recorder.checkpoint(next, told);
        state = next;
    }

    void tell(Event event) {
        recorder.tell(event);
    }
}
