package io.reelwright.phase.visual;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.money.Job;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.DamagedAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A take that is still needed but has a damaged or missing file.
 *
 * @param damaged one of the take's damaged files
 */
record LostTake(Scene scene, Take take, DamagedAsset damaged) {
    /** Returns all lost takes. Each scene needs its best take and its newest one. */
    static List<LostTake> of(VideoState state, AssetStore assets) {
        List<LostTake> lost = new ArrayList<>();
        for (Scene scene : state.storyboardNow().scenes())
            Stream.of(state.bestTake(scene.index()), state.lastTake(scene.index()))
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(take -> take.renditions().values().stream()
                            .flatMap(file -> assets.damage(file).stream())
                            .findFirst()
                            .ifPresent(damaged -> lost.add(new LostTake(scene, take, damaged))));
        return lost;
    }

    /**
     * Requires that making the take again costs no money.
     *
     * @throws PhaseFailure if the take was purchased; the message states its cost
     */
    void requireFree(List<Job> jobs) {
        long micros = jobs.stream()
                .filter(job -> job.subject().isOfScene(scene.index()))
                .collect(Collectors.groupingBy(
                        Job::attempt,
                        Collectors.summingLong(job -> job.charged() == null ? job.reserved() : job.charged())))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        if (micros > 0)
            throw new PhaseFailure(String.format(
                    Locale.ROOT,
                    "scene %d: %s %s, and it was bought: buying it again costs about $%.2f; to buy it again, run retry --from visual",
                    scene.index() + 1,
                    damaged.file(),
                    damaged.why(),
                    micros / 1e6));
    }
}
