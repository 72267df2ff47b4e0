package io.reelwright.kill;

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
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.Storyboards;
import java.util.List;
import java.util.Optional;

/**
 * VISUAL of campaigns whose earlier phases have made nothing: it gives them scenes of one second. The prompt of a scene tells the campaign's
 * number, which is the last word of its topic, and the scene's, so that a service's own file tells what was bought.
 */
final class ShortScenes implements PhaseNode {
    private static final double A_WORD = 0.1;

    private final VisualNode visual;
    private final int scenes;

    ShortScenes(int scenes, List<SceneMaker> makers, FilmDelivery delivery, AssetStore assets) {
        this.scenes = scenes;
        this.visual = new VisualNode(makers, ModelCatalog.shipped().routing(), delivery, assets, 1);
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
                .withStoryboard(board(state.campaign().brief().topic()))
                .withBlueprint(
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()));
    }

    private Storyboard board(String topic) {
        String number = topic.substring(topic.lastIndexOf(' ') + 1);
        Storyboards board = Storyboards.board();
        for (int scene = 0; scene < scenes; scene++)
            board.says(Role.POINT, "Bees of campaign " + number + " in scene " + scene, A_WORD);
        return board.storyboard();
    }
}
