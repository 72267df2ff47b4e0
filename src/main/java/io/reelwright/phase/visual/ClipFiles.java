package io.reelwright.phase.visual;

import io.reelwright.campaign.Asset;
import io.reelwright.money.Job;
import io.reelwright.phase.visual.FilmDelivery.FetchedClip;
import io.reelwright.phase.visual.FilmDelivery.UnusableFilm;
import io.reelwright.provider.video.DeliveredBefore;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.DamagedAsset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clips of a take that is made of several. Each is stored as it was delivered before the next one is ordered, since its address may
 * expire before the last one is delivered. The job of the next clip knows the stored file.
 */
final class ClipFiles {
    private final FilmDelivery delivery;
    private final AssetStore assets;

    ClipFiles(FilmDelivery delivery, AssetStore assets) {
        this.delivery = delivery;
        this.assets = assets;
    }

    /** Stores the clip that was delivered last, with its last frame if the next clip begins with it. */
    DeliveredBefore keep(NextStep.Continue step) throws UnusableFilm, IOException, InterruptedException {
        Job last = step.jobs().last();
        Path film = assets.draft(".mp4");
        Path frame = step.clip().continues() ? assets.draft(".png") : null;
        try {
            delivery.fetch(step.seller(), last, film, frame);
            String key = key(step.wish(), step.jobs().ordered().size());
            return new DeliveredBefore(
                    assets.keep(film, key + ".mp4"), frame == null ? null : assets.keep(frame, key + "-last.png"));
        } finally {
            discard(film);
            discard(frame);
        }
    }

    private static String key(TakeRequest wish, int number) {
        return "%s/clips/%03d-take%d-%d".formatted(wish.campaign(), wish.scene().index(), wish.take(), number);
    }

    /** Writes the files of an order from the delivered clips of its take. */
    void join(NextStep.Collect step, DrawingOrder order) throws UnusableClip, IOException, InterruptedException {
        List<Path> fetched = new ArrayList<>();
        List<FetchedClip> clips = new ArrayList<>();
        Job now = step.jobs().first();
        try {
            for (Job job : step.jobs().delivered()) {
                now = job;
                Optional<Path> stored = stored(step.seller(), step.jobs(), job);
                Path film = stored.isPresent() ? stored.get() : assets.draft(".mp4");
                if (stored.isEmpty()) {
                    fetched.add(film);
                    delivery.fetch(step.seller(), job, film, null);
                }
                clips.add(new FetchedClip(film, step.jobs().shape(job)));
            }
            delivery.join(clips, order);
        } catch (UnusableFilm unusable) {
            throw new UnusableClip(now, unusable);
        } finally {
            fetched.forEach(ClipFiles::discard);
        }
    }

    /** Returns the stored file of a clip, which the job of the next one knows; empty when there is none, or when it is damaged. */
    private Optional<Path> stored(SceneSeller seller, TakeJobs jobs, Job job) {
        int next = jobs.ordered().indexOf(job) + 1;
        if (next == jobs.ordered().size()) return Optional.empty();
        Optional<Asset> film = seller.filmBefore(jobs.ordered().get(next));
        try {
            return film.map(assets::path);
        } catch (DamagedAsset damaged) {
            return Optional.empty();
        }
    }

    private static void discard(@Nullable Path draft) {
        try {
            if (draft != null) Files.deleteIfExists(draft);
        } catch (IOException left) {
            // The store removes old drafts itself.
            return;
        }
    }
}
