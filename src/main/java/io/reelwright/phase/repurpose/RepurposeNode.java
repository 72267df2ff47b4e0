package io.reelwright.phase.repurpose;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Seams;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.media.Ffmpeg;
import io.reelwright.phase.repurpose.ClipRenderer.ClipOrder;
import io.reelwright.phase.repurpose.PeakFinder.Moment;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.DamagedAsset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts a long video's best moments into short clips in the tall shape. A short video gets no clips. */
public final class RepurposeNode implements PhaseNode {
    private static final int RATE = 8000;

    private final Ffmpeg ffmpeg;
    private final AssetStore assets;
    private final ClipRenderer renderer;
    private final ClipOpening opening;

    /** Creates a node whose clips begin with the takes of the long video. */
    public RepurposeNode(Ffmpeg ffmpeg, AssetStore assets, ClipRenderer renderer) {
        this(ffmpeg, assets, renderer, ClipOpening.SAME);
    }

    /**
     * @param ffmpeg   decodes the narration
     * @param assets   stores the narration and the clips
     * @param renderer renders a clip
     * @param opening  makes the take with which a clip begins
     */
    public RepurposeNode(Ffmpeg ffmpeg, AssetStore assets, ClipRenderer renderer, ClipOpening opening) {
        this.opening = opening;
        this.ffmpeg = ffmpeg;
        this.assets = assets;
        this.renderer = renderer;
    }

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException {
        if (state.campaign().brief().format() == Format.SHORT) return new Outcome.Finished(state);
        List<Moment> moments = PeakFinder.find(signals(state));
        if (state.clips().isEmpty()) recorder.tell(new Event.MomentsFound(moments.size()));
        Map<Integer, Event> lost = new HashMap<>();
        VideoState seen = state.withClips(
                state.clips().stream().filter(clip -> isWhole(clip, lost)).toList());
        for (int rank = 1; rank <= moments.size(); rank++) {
            if (holds(seen, rank)) continue;
            Master.Clip clip = clip(seen, moments.get(rank - 1), rank);
            List<Master.Clip> clips = new ArrayList<>(seen.clips());
            clips.add(clip);
            clips.sort(Comparator.comparingInt(Master.Clip::rank));
            seen = seen.withClips(clips);
            String file = clip.file().video().key();
            Event complete = new Event.ClipComplete(rank, clip.start(), clip.end(), clip.score(), clip.reasons(), file);
            recorder.checkpoint(
                    seen,
                    Stream.of(lost.get(rank), complete).filter(Objects::nonNull).toArray(Event[]::new));
        }
        return new Outcome.Finished(seen);
    }

    private List<SentenceSignals> signals(VideoState state) throws InterruptedException {
        Storyboard board = state.storyboardNow();
        Asset sound = board.narration().sound();
        try {
            float[] samples = assets.<float[], IOException>whileUnchanged(
                    List.of(sound), () -> ffmpeg.samples(assets.path(sound), RATE));
            return SignalCollector.of(state.scriptNow(), board, samples, RATE);
        } catch (IOException unreadable) {
            throw new PhaseFailure("the narration cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private Master.Clip clip(VideoState state, Moment moment, int rank) throws InterruptedException {
        Narration narration = state.storyboardNow().narration();
        List<Scene> scenes = ClipCut.scenes(new Storyboard(narration, Seams.shown(state)), moment);
        Brief brief = state.campaign().brief();
        List<Take> takes =
                new ArrayList<>(scenes.stream().map(scene -> take(state, scene)).toList());
        String folder = state.campaign().id() + "/clips/" + rank;
        takes.set(0, opening.of(state, scenes.getFirst(), takes.getFirst(), folder + "/opening.mp4"));
        ClipOrder order = new ClipOrder(
                folder,
                scenes,
                takes,
                narration,
                state.directionNow(),
                brief.tier(),
                output(brief),
                brief.seed() + rank);
        Master file = assets.whileUnchanged(files(narration, takes), () -> renderer.render(order));
        Scene last = scenes.getLast();
        double end = last.startSeconds() + last.seconds();
        return new Master.Clip(rank, scenes.getFirst().startSeconds(), end, moment.score(), moment.reasons(), file);
    }

    /** Returns the files from which a clip is made. */
    private static List<Asset> files(Narration narration, List<Take> takes) {
        return Stream.concat(
                        Stream.of(narration.sound()),
                        takes.stream().flatMap(take -> take.renditions().values().stream()))
                .toList();
    }

    private static Take take(VideoState state, Scene scene) {
        return state.bestTake(scene.index())
                .filter(take -> take.renditions().containsKey(Aspect.TALL))
                .orElseThrow(() -> new PhaseFailure("scene " + (scene.index() + 1)
                        + " has no tall take to make a clip from; submit the campaign again with --format long"));
    }

    private static Output output(Brief brief) {
        return brief.outputs().stream()
                .filter(output -> output.aspect() == Aspect.TALL)
                .findFirst()
                .orElse(Output.TIKTOK_9X16);
    }

    private static boolean holds(VideoState state, int rank) {
        return state.clips().stream().anyMatch(clip -> clip.rank() == rank);
    }

    /** @param lost receives an event, by the clip's rank, if the clip is damaged and must be made again */
    private boolean isWhole(Master.Clip clip, Map<Integer, Event> lost) {
        Optional<DamagedAsset> damage = clip.file().files().stream()
                .flatMap(file -> assets.damage(file).stream())
                .findFirst();
        damage.ifPresent(one -> lost.put(clip.rank(), new Event.Recovered("clip", null, one.file(), one.why())));
        return damage.isEmpty();
    }
}
