package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Joint;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.ScenePictures.Ends;
import io.reelwright.provider.video.TakeRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chain of a campaign's bought scenes: a take begins with the frame that is shown last of the take before it, and one that is made
 * again between two scenes also ends with the frame from which the scene after it goes on. The pictures lie in the takes of the state, so
 * that a run after a crash orders the same.
 */
final class SceneChain {
    /** Stands for a frame that is not there yet, where the price of a take that begins with it is asked. It is never sent. */
    private static final Asset COMING = new Asset("coming/last.png", 0, "");

    private SceneChain() {}

    static boolean isOn(VideoState state) {
        return state.campaign().brief().purchases().chain();
    }

    /**
     * Returns the pictures between which the next take of a scene moves, by shape.
     *
     * @param missing scenes that need a take
     */
    static Map<Aspect, Ends> ends(VideoState state, Scene scene, List<Scene> missing) {
        if (!isOn(state)) return Map.of();
        Joint before = joint(state, scene.index() - 1, missing);
        Joint after = joint(state, scene.index() + 1, missing);
        Map<Aspect, Ends> ends = new EnumMap<>(Aspect.class);
        for (Aspect shape : state.campaign().brief().aspects()) {
            Asset first = before == null ? null : before.last().get(shape);
            Asset last = after == null ? null : after.begins().get(shape);
            if (first != null || last != null) ends.put(shape, new Ends(first, last));
        }
        return ends;
    }

    private static @Nullable Joint joint(VideoState state, int scene, List<Scene> missing) {
        if (missing.stream().anyMatch(one -> one.index() == scene)) return null;
        Take take = take(state, scene).orElse(null);
        return take == null ? null : take.joint();
    }

    /** Returns the take of a scene that will be shown as far as is known now: a new one that QUALITY has not judged yet, else the best. */
    static Optional<Take> take(VideoState state, int scene) {
        return state.lastTake(scene).filter(take -> take.diagnosis() == null).or(() -> state.bestTake(scene));
    }

    /** Returns whether a step leads to a purchased take, from which the next scene may go on. */
    static boolean isPurchase(NextStep step) {
        return switch (step) {
            case NextStep.Buy buy -> !buy.seller().isStockLibrary();
            case NextStep.Follow follow -> !follow.planned().seller().isStockLibrary();
            case NextStep.Continue next -> !next.seller().isStockLibrary();
            case NextStep.Collect collect -> !collect.seller().isStockLibrary();
            case NextStep.Await _ -> true;
            case NextStep.Draw _, NextStep.Nobody _ -> false;
        };
    }

    /** Returns the request for a take that begins with a frame which is not there yet. */
    static TakeRequest after(TakeRequest wish) {
        Ends usual = new Ends(COMING, wish.pictures().last());
        Map<Aspect, Ends> own = new EnumMap<>(Aspect.class);
        wish.pictures().others().forEach((shape, ends) -> own.put(shape, new Ends(COMING, ends.last())));
        return wish.following(wish.pictures().between(usual, own));
    }

    /** Returns whether a take would begin with the frame that is not there yet. */
    static boolean follows(Offer.Sold offer) {
        return offer.conditions().contains(Offer.Condition.FIRST_FRAME);
    }
}
