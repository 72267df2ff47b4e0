package io.reelwright.phase.visual;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.money.Job;
import io.reelwright.money.JobSubject;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.DamagedAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A take of which a file is damaged or gone, although it is still needed.
 *
 * @param damaged one of its files
 */
record LostTake(Scene scene, Take take, DamagedAsset damaged) {
    /** All of them: of each scene the best take and the newest are needed. */
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
     * Lets it be made again only where that costs no money.
     *
     * @throws PhaseFailure when it was bought; the message tells what it did cost
     */
    void requireFree(List<Job> jobs) {
        long micros = jobs.stream()
                .filter(job -> job.subject().equals(JobSubject.scene(scene.index())))
                .mapToLong(job -> job.charged() == null ? job.reserved() : job.charged())
                .max()
                .orElse(0);
        if (micros > 0)
            throw new PhaseFailure(String.format(
                    Locale.ROOT,
                    "scene %d: %s %s, and it was bought: to buy it again costs about $%.2f; retry --from visual does so",
                    scene.index() + 1,
                    damaged.file(),
                    damaged.why(),
                    micros / 1e6));
    }
}
