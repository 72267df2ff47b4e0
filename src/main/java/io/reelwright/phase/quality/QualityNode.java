package io.reelwright.phase.quality;

import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Retakes;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.media.Ffmpeg;
import io.reelwright.store.asset.AssetStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges the takes that have no diagnosis yet. Scenes that passed in an earlier round are not judged again. */
public final class QualityNode implements PhaseNode {
    /** Lowest score with which a take passes, 0 to 1. */
    public static final double THRESHOLD = 0.75;

    private final Ffmpeg ffmpeg;
    private final AssetStore assets;
    private final Judge judge;

    /**
     * @param ffmpeg decodes the takes
     * @param assets holds the takes' files
     */
    public QualityNode(Ffmpeg ffmpeg, AssetStore assets) {
        this.ffmpeg = ffmpeg;
        this.assets = assets;
        this.judge = new Judge(Calibration.shipped(), THRESHOLD);
    }

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException {
        VideoState seen = explained(judged(state));
        if (seen != state) recorder.checkpoint(seen, events(seen).toArray(Event[]::new));
        List<Integer> weak = seen.storyboardNow().scenes().stream()
                .map(Scene::index)
                .filter(scene -> isSentBack(seen, scene))
                .toList();
        return weak.isEmpty() ? new Outcome.Finished(seen) : new Outcome.Rejected(seen.sentBack(weak));
    }

    private VideoState judged(VideoState state) throws InterruptedException {
        TakeInspection inspection = new TakeInspection(ffmpeg, assets, judge);
        VideoState seen = state;
        List<Scene> scenes = state.storyboardNow().scenes();
        for (Scene scene : scenes) {
            Optional<Take> last = seen.lastTake(scene.index());
            if (last.isEmpty()) continue;
            if (last.get().diagnosis() == null) {
                Diagnosis found = inspection.judge(scene, last.get());
                seen = seen.withJudged(last.get().judged(found));
            } else if (isNextUnjudged(seen, scene.index() + 1)) {
                inspection.remember(seen.bestTake(scene.index()).orElseThrow());
            }
        }
        return seen;
    }

    /** Adds a finding for each scene that passes below the threshold: its material has a flaw that no other take would change. */
    private static VideoState explained(VideoState state) {
        VideoState next = state;
        for (Scene scene : state.storyboardNow().scenes()) {
            Take take = state.bestTake(scene.index()).orElse(null);
            Diagnosis diagnosis = take == null ? null : take.diagnosis();
            Script script = next.script();
            if (script == null || diagnosis == null || !diagnosis.pass() || diagnosis.score() >= THRESHOLD) continue;
            String finding = OwnFlaw.told(scene, diagnosis);
            if (!script.findings().contains(finding)) next = next.withScript(script.withFinding(finding));
        }
        return next;
    }

    private static boolean isNextUnjudged(VideoState state, int scene) {
        return state.lastTake(scene).filter(take -> take.diagnosis() == null).isPresent();
    }

    /** Returns whether a scene needs another take. A scene that has used up its rounds keeps its best take. */
    private static boolean isSentBack(VideoState state, int scene) {
        return state.bestTake(scene).filter(Take::passed).isEmpty() && state.rounds(scene) < Retakes.MOST_ROUNDS;
    }

    private static List<Event> events(VideoState state) {
        List<Event> events = new ArrayList<>();
        List<Event.SceneScore> scores = new ArrayList<>();
        for (Scene scene : state.storyboardNow().scenes()) {
            Take take = state.bestTake(scene.index()).orElse(null);
            if (take == null || take.diagnosis() == null) continue;
            Diagnosis diagnosis = take.diagnosis();
            Finding worst = diagnosis.findings().getFirst();
            String name = worst.quality() < 1 ? worst.measure() : "";
            scores.add(new Event.SceneScore(scene.index(), take.number(), diagnosis.score(), diagnosis.pass(), name));
            if (isSentBack(state, scene.index()))
                events.add(retry(scene, state.rounds(scene.index()) + 1, cause(diagnosis)));
        }
        double least =
                scores.stream().mapToDouble(Event.SceneScore::score).min().orElse(0);
        boolean pass = scores.stream().allMatch(Event.SceneScore::pass);
        events.addFirst(new Event.QualityCheck(least, THRESHOLD, pass, scores));
        return events;
    }

    /** Returns the worst finding that another take can improve; if there is none, the worst of all. */
    private static Finding cause(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(found -> found.mend() != Mend.NONE)
                .findFirst()
                .orElse(diagnosis.findings().getFirst());
    }

    private static Event retry(Scene scene, int round, Finding worst) {
        String mend = worst.mend().name().toLowerCase(Locale.ROOT);
        return new Event.SceneRetry(scene.index(), round, worst.measure(), worst.value(), worst.limit(), mend);
    }
}
