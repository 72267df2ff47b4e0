package io.reelwright.phase.motion;

import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Logbook;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.media.Ffmpeg;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Gives the blueprint: the reference video's rhythm where there is one, else what the direction wants. */
public final class MotionNode implements PhaseNode {
    private final ReferenceVideo reference;

    /** @param ffmpeg decodes the reference video; not used where a campaign has none */
    public MotionNode(Ffmpeg ffmpeg) {
        this.reference = new ReferenceVideo(ffmpeg);
    }

    @Override
    public Outcome run(VideoState state, Logbook logbook) throws InterruptedException {
        if (state.blueprint() != null) return new Outcome.Finished(state);
        Path file = state.campaign().brief().reference();
        VideoState next = file == null ? fromDirection(state) : fromReference(state, file);
        MotionBlueprint blueprint = next.blueprintNow();
        Event told = new Event.MotionExtracted(
                blueprint.origin().name().toLowerCase(Locale.ROOT),
                blueprint.measured(),
                blueprint.shots().size(),
                blueprint.medianShot(),
                blueprint.notes());
        logbook.checkpoint(next, told);
        return new Outcome.Finished(next);
    }

    private static VideoState fromDirection(VideoState state) {
        double pace = state.directionNow().pace();
        return state.withBlueprint(new MotionBlueprint(
                MotionBlueprint.Origin.DIRECTION,
                List.of(),
                List.of(),
                pace,
                60 / pace,
                List.of("no reference video: rhythm, camera and transitions come from the direction")));
    }

    private VideoState fromReference(VideoState state, Path file) throws InterruptedException {
        MotionBlueprint blueprint = reference.measure(file);
        Storyboard timed = new Retiming(Rhythm.of(blueprint), state.storyboardNow()).apply();
        return state.withBlueprint(blueprint).withStoryboard(timed);
    }
}
