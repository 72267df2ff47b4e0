package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Joint;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.FilmJoints;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.ScenePictures.Ends;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a purchased take meets its neighbours, and stores the frame from which the next one goes on: the last one that is shown when a
 * cut follows. The frames of a take after it play only under a transition.
 */
final class TakeJoints {
    private final FilmDelivery delivery;
    private final AssetStore assets;

    TakeJoints(FilmDelivery delivery, AssetStore assets) {
        this.delivery = delivery;
        this.assets = assets;
    }

    /** Returns how the films of a take are cut at its ends. */
    static FilmJoints cuts(VideoState state, NextStep.Collect step) {
        if (!SceneChain.isOn(state)) return FilmJoints.NONE;
        Map<Aspect, Ends> given = given(step);
        return new FilmJoints(
                true,
                given.values().stream().anyMatch(ends -> ends.first() != null),
                given.values().stream().anyMatch(ends -> ends.last() != null));
    }

    /** Returns the pictures with which the delivered films begin and end. Without its last clip no film ends as ordered. */
    private static Map<Aspect, Ends> given(NextStep.Collect step) {
        Map<Aspect, Ends> all = step.seller().ends(step.jobs().first());
        if (step.jobs().missing().isEmpty()) return all;
        Map<Aspect, Ends> first = new EnumMap<>(Aspect.class);
        Aspect shape = step.wish().aspects().getFirst();
        Ends ends = all.get(shape);
        if (ends != null && ends.first() != null) first.put(shape, new Ends(ends.first(), null));
        return first;
    }

    /** Returns the joint of a purchased take whose files are stored; null where scenes are not chained. */
    @Nullable
    Joint of(VideoState state, NextStep.Collect step, DrawingOrder order, Map<Aspect, Asset> stored)
            throws IOException, InterruptedException {
        if (!SceneChain.isOn(state) || step.seller().isStockLibrary()) return null;
        Map<Aspect, Ends> given = given(step);
        List<Aspect> shapes = order.wish().eachShape()
                ? order.wish().aspects()
                : order.wish().aspects().subList(0, 1);
        Map<Aspect, Asset> last = new EnumMap<>(Aspect.class);
        for (Aspect shape : shapes) last.put(shape, still(state, order.scene(), order.take(), shape, stored));
        return new Joint(pictures(given, Ends::first), pictures(given, Ends::last), last);
    }

    private static Map<Aspect, Asset> pictures(Map<Aspect, Ends> given, Function<Ends, @Nullable Asset> which) {
        Map<Aspect, Asset> pictures = new EnumMap<>(Aspect.class);
        given.forEach((shape, ends) -> {
            Asset picture = which.apply(ends);
            if (picture != null) pictures.put(shape, picture);
        });
        return pictures;
    }

    private Asset still(VideoState state, Scene scene, int take, Aspect shape, Map<Aspect, Asset> stored)
            throws IOException, InterruptedException {
        Path draft = assets.draft(".png");
        try {
            Asset film = Objects.requireNonNull(stored.get(shape), "the take has no " + shape.label() + " file");
            delivery.still(assets.path(film), shape, scene.frames() - 1, draft);
            String key = "%s/scenes/%03d-take%d-%s-last.png"
                    .formatted(state.campaign().id(), scene.index(), take, shape.label());
            return assets.keep(draft, key);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Returns a take whose damaged last frames are read again from its files; the same take when none is damaged.
     *
     * @param scene the take's scene
     */
    Take whole(VideoState state, Scene scene, Take take) throws IOException, InterruptedException {
        Joint joint = take.joint();
        if (joint == null) return take;
        Map<Aspect, Asset> last = new EnumMap<>(Aspect.class);
        for (Map.Entry<Aspect, Asset> one : joint.last().entrySet()) {
            boolean damaged = assets.damage(one.getValue()).isPresent();
            last.put(
                    one.getKey(),
                    damaged ? still(state, scene, take.number(), one.getKey(), take.renditions()) : one.getValue());
        }
        return last.equals(joint.last()) ? take : take.joined(new Joint(joint.begins(), joint.ends(), last));
    }

    /** Returns what a purchased take follows, with what its place in the chain asks for. */
    static Offer.Conditions conditions(VideoState state, Scene scene, SceneSeller seller, Offer.Conditions given) {
        boolean chained = SceneChain.isOn(state) && scene.index() > 0 && !seller.isStockLibrary();
        if (!chained || given.followed().contains(Offer.Condition.FIRST_FRAME)) return given;
        Set<Offer.Condition> missed = EnumSet.of(Offer.Condition.FIRST_FRAME);
        missed.addAll(given.missed());
        return new Offer.Conditions(given.followed(), missed);
    }
}
