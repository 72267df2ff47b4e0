package io.reelwright.phase.motion;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.graph.WorkKind;
import io.reelwright.media.Ffmpeg;
import io.reelwright.store.asset.CampaignMedia;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the blueprint: the one given with the order if there is one, else from the reference video's rhythm if there is a reference video, else from the direction. */
public final class MotionNode implements PhaseNode {
    private final ReferenceVideo reference;
    private final CampaignMedia own;

    /**
     * @param ffmpeg decodes the reference video; not used for a campaign without one
     * @param own    locates the reference video
     */
    public MotionNode(Ffmpeg ffmpeg, CampaignMedia own) {
        this.reference = new ReferenceVideo(ffmpeg.untrusted());
        this.own = own;
    }

    /** Returns the light kind of work if no reference video must be decoded. */
    @Override
    public Optional<WorkKind> work(VideoState state, PhaseRecorder recorder) {
        boolean looked =
                state.blueprint() != null || !mustDecode(state.campaign().brief());
        return looked ? Optional.of(WorkKind.THINKING) : Optional.empty();
    }

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException {
        if (state.blueprint() != null) return new Outcome.Finished(state);
        MotionBlueprint given = state.campaign().brief().blueprint();
        VideoState next = given == null ? found(state) : retimed(state, given);
        MotionBlueprint blueprint = next.blueprintNow();
        Event told = new Event.MotionExtracted(
                given == null ? blueprint.origin().name().toLowerCase(Locale.ROOT) : "order",
                blueprint.measured(),
                blueprint.shots().size(),
                blueprint.medianShot(),
                blueprint.notes());
        recorder.checkpoint(next, told);
        return new Outcome.Finished(next);
    }

    private VideoState found(VideoState state) throws InterruptedException {
        Path file = file(state.campaign().brief());
        return file == null
                ? fromDirection(state)
                : retimed(state, measured(state.campaign().brief(), file));
    }

    private MotionBlueprint measured(Brief brief, Path file) throws InterruptedException {
        try {
            return reference.measure(file);
        } catch (PhaseFailure failed) {
            throw new PhaseFailure(own.told(brief, String.valueOf(failed.getMessage())), failed);
        }
    }

    private @Nullable Path file(Brief brief) {
        try {
            return own.reference(brief);
        } catch (IOException gone) {
            throw new PhaseFailure("reference " + gone.getMessage(), gone);
        }
    }

    private static boolean mustDecode(Brief brief) {
        return brief.blueprint() == null && (brief.reference() != null || brief.referenceFile() != null);
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

    /** The poses stay in the order alone, so that no checkpoint writes them twice. */
    private static VideoState retimed(VideoState state, MotionBlueprint blueprint) {
        Storyboard timed = new Retiming(Rhythm.of(blueprint), state.storyboardNow()).apply();
        return state.withBlueprint(blueprint.withoutPoses(state.directionNow().pace()))
                .withStoryboard(timed);
    }
}
