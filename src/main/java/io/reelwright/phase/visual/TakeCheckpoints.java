package io.reelwright.phase.visual;

import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.money.JobOrder;

/** The state shared by the scenes of one round. Takes are added and checkpointed one after another. */
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

    /** Returns whether anything was made since that state. */
    synchronized boolean hasGone(VideoState since) {
        return state != since;
    }

    synchronized void add(Take take, Event told) {
        VideoState next = state.plusTake(take);
        recorder.checkpoint(next, told);
        state = next;
    }

    /** Orders a clip that is not the first of its take. Only binaries that know such takes work on the campaign from then on. */
    synchronized void order(JobOrder clip) {
        VideoState next = state.withClipsPerTake();
        if (next.schema() != state.schema()) {
            recorder.checkpoint(next);
            state = next;
        }
        recorder.order(clip);
    }

    /** Replaces a take that was made again with different bytes; it is judged again. */
    synchronized void replace(Take before, Take again, Event told) {
        VideoState next = state.withTakes(state.takes().stream()
                .map(take -> take.equals(before) ? again : take)
                .toList());
        recorder.checkpoint(next, told);
        state = next;
    }

    /** Replaces a take of which only a picture beside its files was lost. */
    synchronized void restored(Take before, Take whole) {
        VideoState next = state.withTakes(state.takes().stream()
                .map(take -> take.equals(before) ? whole : take)
                .toList());
        recorder.checkpoint(next);
        state = next;
    }

    /** Plans a scene anew whose own picture or clip cannot be shown. */
    synchronized void withoutFile(int scene, OwnMedia own, String why, Event told) {
        VideoState next = SceneWithoutFile.of(state, scene, own, why);
        recorder.checkpoint(next, told);
        state = next;
    }

    /** Adds a finding about the user's own material. */
    synchronized void note(String finding) {
        VideoState next = state.withScript(state.scriptNow().withFinding(Script.ABOUT_MEDIA + finding));
        recorder.checkpoint(next);
        state = next;
    }

    void tell(Event event) {
        recorder.tell(event);
    }
}
