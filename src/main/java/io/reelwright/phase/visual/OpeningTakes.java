package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.FilmJoints;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.CampaignMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws takes once more for clips that begin with them, so that their first frame is complete: in the long video their words enter. Nothing is
 * bought. Thread-safe.
 */
public final class OpeningTakes {
    private final List<SceneMaker> makers;
    private final AssetStore assets;
    private final TakeRequests requests;

    /**
     * @param makers those of {@link VisualNode}
     * @param assets receives the takes
     */
    public OpeningTakes(List<SceneMaker> makers, AssetStore assets) {
        this.makers = List.copyOf(makers);
        this.assets = assets;
        this.requests = new TakeRequests(new CampaignMedia(assets));
    }

    /**
     * Returns a take in the tall shape that stands from its first frame; the same take if it was bought, if it opens the long video anyway, or
     * if it cannot be drawn again.
     *
     * @param key where the file is stored, a key of the asset store
     */
    public Take of(VideoState state, Scene scene, Take take, String key) throws InterruptedException {
        if (scene.index() == 0) return take;
        Optional<SceneMaker> maker = makers.stream()
                .filter(one -> one.name().equals(take.maker()) && !(one instanceof SceneSeller))
                .findFirst();
        if (maker.isEmpty()) return take;
        TakeRequest wish = requests.again(state, state.storyboardNow().scenes().get(scene.index()), take);
        if (!(maker.get().offer(wish) instanceof Offer.Drawn drawn)) return take;
        try {
            Path draft = assets.draft(".mp4");
            try {
                DrawingOrder order = new DrawingOrder(wish, Map.of(Aspect.TALL, draft), FilmJoints.NONE, true);
                drawn.draw().draw(order, _ -> {});
                return new Take(
                        take.scene(),
                        take.number(),
                        take.model(),
                        take.seed(),
                        Map.of(Aspect.TALL, assets.keep(draft, key)),
                        take.textBoxes(),
                        take.diagnosis(),
                        take.origin(),
                        take.joint());
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException unreadable) {
            // The clip can still begin with the take of the long video.
            return take;
        }
    }
}
