package io.reelwright.testing;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.graph.WorkKind;
import io.reelwright.phase.visual.FilmDelivery;
import io.reelwright.phase.visual.VisualNode;
import io.reelwright.provider.video.Routing;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.store.asset.AssetStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * VISUAL as it is where every scene is bought, without files: what has come is noted as a take and never fetched. A campaign whose
 * earlier phases have made nothing gets scenes here.
 */
public final class BoughtScenes implements PhaseNode {
    private final VisualNode visual;
    private final Storyboard board;

    /** @param worst what a scene may cost, in micros */
    public BoughtScenes(int scenes, long worst) {
        this(scenes, List.of(new PlainSeller("shop", worst)), (_, _, _) -> {});
    }

    /**
     * @param makers   who is asked for each scene, in this order
     * @param delivery brings what was bought; the files of its orders have no folder
     */
    public BoughtScenes(int scenes, List<SceneMaker> makers, FilmDelivery delivery) {
        Storyboards boards = Storyboards.board();
        for (int scene = 0; scene < scenes; scene++)
            boards.says(Role.POINT, "A bee, seen from scene " + scene + ".", 0.4);
        this.board = boards.storyboard();
        this.visual = new VisualNode(makers, Routing.AS_GIVEN, delivery, new NoFiles(), 1);
    }

    @Override
    public Optional<WorkKind> work(VideoState state, PhaseRecorder recorder) {
        return visual.work(told(state), recorder);
    }

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException {
        return visual.run(told(state), recorder);
    }

    private VideoState told(VideoState state) {
        if (state.storyboard() != null) return state;
        return state.withDirection(Campaigns.direction())
                .withStoryboard(board)
                .withBlueprint(
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()));
    }

    /** Keeps names only. */
    private static final class NoFiles implements AssetStore {
        @Override
        public Path draft(String suffix) {
            return Path.of("no-file" + suffix);
        }

        @Override
        public Secured secure(Path draft, String key) {
            return new Secured() {
                @Override
                public Asset asset() {
                    return new Asset(key, 0, "");
                }

                @Override
                public void settle() {
                    // There is nothing to be named.
                }
            };
        }

        @Override
        public String id() {
            return "no files";
        }

        @Override
        public Path path(Asset asset) {
            return Path.of("no-file.mp4");
        }

        @Override
        public boolean has(Asset asset) {
            return true;
        }

        @Override
        public Asset copy(Asset asset, String key) {
            return new Asset(key, 0, "");
        }

        @Override
        public void forget(String folder) {
            // There is nothing to forget.
        }
    }
}
