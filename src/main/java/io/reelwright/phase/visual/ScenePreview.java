package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.media.Ffmpeg;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.AssetsUnavailable;
import io.reelwright.store.asset.CampaignMedia;
import io.reelwright.store.asset.DamagedAsset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a still of a scene for a person who reviews it: a frame of the take that is shown, or, before there is one, the same frame as the
 * studio or the user's own media would draw it. Nothing is bought or kept.
 */
public final class ScenePreview {
    /** Part of the scene after which everything on it has appeared. */
    private static final double LATE = 0.7;

    private final List<SceneMaker> makers;
    private final Ffmpeg ffmpeg;
    private final AssetStore assets;
    private final TakeRequests wishes;

    /** @param makers the makers of scenes in the order of choice; those who sell are not asked */
    public ScenePreview(List<SceneMaker> makers, Ffmpeg ffmpeg, AssetStore assets) {
        this.makers =
                makers.stream().filter(maker -> !(maker instanceof SceneSeller)).toList();
        this.ffmpeg = ffmpeg;
        this.assets = assets;
        this.wishes = new TakeRequests(new CampaignMedia(assets));
    }

    /**
     * Writes the still of a scene.
     *
     * @param state a state with a storyboard
     * @param png   file to write
     * @throws IOException when the scene cannot be shown; the message says why
     */
    public void write(VideoState state, Scene scene, Aspect shape, Path png) throws IOException, InterruptedException {
        int frame = (int) (scene.frames() * LATE);
        Optional<Asset> film =
                state.bestTake(scene.index()).map(Take::renditions).map(files -> files.get(shape));
        if (film.isPresent()) shown(film.get(), shape, frame, png);
        else planned(state, scene, shape, frame, png);
    }

    private void shown(Asset film, Aspect shape, int frame, Path png) throws IOException, InterruptedException {
        try {
            LastFrame.shown(ffmpeg, assets.path(film), shape, frame, png);
        } catch (DamagedAsset | AssetsUnavailable unreadable) {
            throw new IOException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private void planned(VideoState state, Scene scene, Aspect shape, int frame, Path png)
            throws IOException, InterruptedException {
        TakeRequest wish = request(state, scene);
        for (SceneMaker maker : makers) {
            if (!(maker.offer(wish) instanceof Offer.Drawn drawn)) continue;
            if (maker.still(wish, shape, frame, png)) return;
            Path take = Files.createTempFile("reelwright-still-", ".mkv");
            try {
                drawn.draw().draw(new DrawingOrder(wish, Map.of(shape, take)), _ -> {});
                LastFrame.shown(ffmpeg, take, shape, frame, png);
                return;
            } finally {
                Files.deleteIfExists(take);
            }
        }
        throw new IOException("no maker on this machine draws it");
    }

    /** Before MOTION there is no blueprint; drawings do not follow one. */
    private TakeRequest request(VideoState state, Scene scene) throws IOException {
        MotionBlueprint none =
                new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 0, 0, List.of());
        try {
            return wishes.next(state.blueprint() == null ? state.withBlueprint(none) : state, scene);
        } catch (PhaseFailure gone) {
            throw new IOException(String.valueOf(gone.getMessage()), gone);
        }
    }
}
