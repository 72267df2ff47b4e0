package io.reelwright.phase.compose;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Master;
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
import io.reelwright.look.Looks;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.DamagedAsset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the missing masters. Undamaged masters in the state are kept. */
public final class ComposeNode implements PhaseNode {
    private final Composer composer;
    private final AssetStore assets;

    /**
     * @param composer makes the files
     * @param assets   stores the narration and the masters
     */
    public ComposeNode(Composer composer, AssetStore assets) {
        this.composer = composer;
        this.assets = assets;
    }

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException {
        List<Event> news = new ArrayList<>();
        List<Master> whole =
                state.masters().stream().filter(master -> isWhole(master, news)).toList();
        List<Output> missing = state.campaign().brief().outputs().stream()
                .filter(output -> whole.stream().noneMatch(master -> master.output() == output))
                .toList();
        if (missing.isEmpty()) return new Outcome.Finished(state);
        String names = missing.stream().map(Output::label).collect(Collectors.joining(","));
        List<Master> made = assets.whileUnchanged(
                files(state),
                () -> composer.compose(
                        order(state, missing), percent -> recorder.tell(new Event.RenderProgress(percent, names))));
        List<Master> all = new ArrayList<>(whole);
        all.addAll(made);
        all.sort(Comparator.comparing(Master::output));
        VideoState after = state.withMasters(all);
        made.stream().map(ComposeNode::complete).forEach(news::add);
        recorder.checkpoint(after, news.toArray(Event[]::new));
        return new Outcome.Finished(after);
    }

    /** Returns the files from which a master is made. */
    private static List<Asset> files(VideoState state) {
        Storyboard storyboard = state.storyboardNow();
        return Stream.concat(
                        Stream.of(storyboard.narration().sound()),
                        storyboard.scenes().stream()
                                .flatMap(scene -> take(state, scene).renditions().values().stream()))
                .toList();
    }

    private ComposeOrder order(VideoState state, List<Output> outputs) {
        Storyboard storyboard = state.storyboardNow();
        Direction direction = state.directionNow();
        Brief brief = state.campaign().brief();
        return new ComposeOrder(
                state.campaign().id() + "/masters",
                Seams.shown(state),
                storyboard.scenes().stream().map(scene -> take(state, scene)).toList(),
                assets.path(storyboard.narration().sound()),
                storyboard.narration().words(),
                Looks.of(direction.look()),
                direction.mood(),
                brief.tier(),
                outputs,
                brief.seed());
    }

    private static Take take(VideoState state, Scene scene) {
        return state.bestTake(scene.index())
                .orElseThrow(() -> new PhaseFailure("COMPOSE failed: scene " + (scene.index() + 1) + " has no take"));
    }

    /** @param news receives an event if the master is damaged and must be made again */
    private boolean isWhole(Master master, List<Event> news) {
        Optional<DamagedAsset> damage = master.files().stream()
                .flatMap(file -> assets.damage(file).stream())
                .findFirst();
        damage.ifPresent(lost -> news.add(new Event.Recovered("master", null, lost.file(), lost.why())));
        return damage.isEmpty();
    }

    private static Event complete(Master master) {
        return new Event.RenderComplete(
                master.output().label(),
                master.video().key(),
                master.frames(),
                master.video().bytes(),
                master.loudness(),
                master.truePeak());
    }
}
