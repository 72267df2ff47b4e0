package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import io.reelwright.phase.visual.FilmDelivery.UnusableFilm;
import io.reelwright.provider.video.DeliveredBefore;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Offer.Made;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.provider.video.UnusableSource;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.CampaignMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one take: draws it or fetches the purchased film, stores its files and checkpoints it. */
final class TakeProduction {
    private final MakerChoice makers;
    private final FilmDelivery delivery;
    private final AssetStore assets;
    private final TakeFiles files;
    private final CampaignMedia own;
    private final ClipFiles clips;
    private final TakeJoints joints;

    TakeProduction(MakerChoice makers, FilmDelivery delivery, AssetStore assets) {
        this.makers = makers;
        this.delivery = delivery;
        this.assets = assets;
        this.files = new TakeFiles(assets);
        this.own = new CampaignMedia(assets);
        this.clips = new ClipFiles(delivery, assets);
        this.joints = new TakeJoints(delivery, assets);
    }

    void draw(TakeCheckpoints log, NextStep.Draw step) throws InterruptedException {
        TakeRequest wish = step.wish();
        int scene = wish.scene().index();
        String model = step.offer().model();
        log.tell(new Event.SceneGenerating(scene, wish.take(), model, 0));
        Map<Aspect, Path> drafts = new EnumMap<>(Aspect.class);
        try {
            files.begin(wish.aspects(), drafts);
            DrawingOrder order = new DrawingOrder(wish, drafts);
            Made made = step.offer()
                    .draw()
                    .draw(order, p -> log.tell(new Event.SceneGenerating(scene, wish.take(), model, p)));
            fellBack(scene, made).ifPresent(log::tell);
            Take.Origin origin = new Take.Origin(
                    step.maker().name(),
                    null,
                    0,
                    step.attempt(),
                    Stream.concat(step.declined().stream(), made.declined().stream())
                            .toList());
            add(
                    log,
                    new Take(
                            scene,
                            wish.take(),
                            made.model(),
                            wish.seed(),
                            files.keep(order),
                            made.textBoxes(),
                            null,
                            origin),
                    origin);
            for (String note : made.notes())
                log.note(own.told(log.state().campaign().brief(), note));
        } catch (UnusableSource unusable) {
            withoutFile(log, wish, model, unusable);
        } catch (IOException e) {
            throw failed(log, wish, model, e);
        } finally {
            TakeFiles.discard(drafts);
        }
    }

    /** The scene's next step draws it: a file that went away or broke does not end the campaign. */
    private void withoutFile(TakeCheckpoints log, TakeRequest wish, String model, UnusableSource unusable) {
        int scene = wish.scene().index();
        Brief brief = log.state().campaign().brief();
        SceneCard card = log.state().storyboardNow().scenes().get(scene).card();
        if (!(card instanceof SceneCard.OwnMedia media)) throw failed(log, wish, model, unusable);
        String why = own.told(brief, String.valueOf(unusable.getMessage()));
        try {
            own.path(brief, media.file());
        } catch (IOException gone) {
            why = own.told(brief, String.valueOf(gone.getMessage()));
        }
        Event told = new Event.SceneFailed(scene, wish.take(), model, why + "; the scene is drawn without it");
        log.withoutFile(scene, media, why, told);
    }

    /** Returns the event that a scene was not drawn as planned. */
    private static Optional<Event> fellBack(int scene, Made made) {
        return made.declined().stream()
                .findFirst()
                .map(planned -> new Event.ProviderSwitched(scene, planned.maker(), made.model(), planned.why()));
    }

    /**
     * Stores the clip of a take that was delivered last, and returns the order of the next one.
     *
     * @throws UnusableClip if the delivered clip cannot be shown; nothing was recorded
     */
    JobOrder next(TakeCheckpoints log, NextStep.Continue step) throws UnusableClip, InterruptedException {
        Job last = step.jobs().last();
        try {
            DeliveredBefore before = clips.keep(step);
            return new JobOrder(
                    step.jobs().subject(step.clip()),
                    last.attempt(),
                    step.seller().name(),
                    step.clip().model(),
                    step.seller().request(step.jobs().first(), step.clip(), before),
                    step.clip().worst(),
                    step.wish().tier());
        } catch (UnusableFilm unusable) {
            throw new UnusableClip(last, unusable);
        } catch (IOException e) {
            throw unfetched(step.wish(), last, e);
        }
    }

    /** @throws UnusableClip if a delivered clip cannot be shown; nothing was recorded */
    void collect(TakeCheckpoints log, NextStep.Collect step) throws UnusableClip, InterruptedException {
        TakeRequest wish = step.wish();
        List<Job> jobs = step.jobs().delivered();
        Job first = step.jobs().first();
        Map<Aspect, Path> drafts = new EnumMap<>(Aspect.class);
        try {
            files.begin(wish.aspects(), drafts);
            DrawingOrder order = new DrawingOrder(wish, drafts, TakeJoints.cuts(log.state(), step));
            if (jobs.size() == 1) delivery.deliver(step.seller(), first, order);
            else clips.join(step, order);
            Map<Aspect, Asset> stored = files.keep(order);
            Take.Origin origin = origin(log.state(), step);
            Take take = new Take(
                    order.scene().index(),
                    order.take(),
                    models(jobs),
                    order.seed(),
                    stored,
                    Map.of(),
                    null,
                    origin,
                    joints.of(log.state(), step, order, stored));
            add(log, take, origin);
        } catch (UnusableFilm unusable) {
            throw new UnusableClip(first, unusable);
        } catch (IOException e) {
            throw unfetched(wish, first, e);
        } finally {
            TakeFiles.discard(drafts);
        }
    }

    /** The film is already paid for: it is fetched again, not bought again. */
    private static UncheckedIOException unfetched(TakeRequest wish, Job job, IOException why) {
        String scene = "scene " + (wish.scene().index() + 1);
        return new UncheckedIOException(scene + " by " + job.provider() + "-" + job.model(), why);
    }

    private static Take.Origin origin(VideoState state, NextStep.Collect step) {
        List<Job> jobs = step.jobs().delivered();
        Offer.Conditions given = TakeJoints.conditions(
                state,
                step.wish().scene(),
                step.seller(),
                step.seller().conditions(step.jobs().first()));
        List<Take.Declined> declined = new ArrayList<>(step.declined());
        step.jobs()
                .missing()
                .ifPresent(why -> declined.add(new Take.Declined(step.seller().name(), why)));
        List<Take.BoughtClip> clips = jobs.stream()
                .map(job -> new Take.BoughtClip(job.ref(), job.provider() + "-" + job.model(), cost(job)))
                .toList();
        return new Take.Origin(
                step.seller().name(),
                step.seller()
                        .prompt(step.jobs().first())
                        .orElse(step.wish().scene().prompt()),
                jobs.stream().mapToLong(TakeProduction::cost).sum(),
                step.jobs().first().attempt(),
                declined,
                names(given.followed()),
                names(given.missed()),
                jobs.size() == 1 ? List.of() : clips,
                jobs.stream().flatMap(job -> step.seller().credit(job).stream()).toList());
    }

    private static long cost(Job job) {
        Long charged = job.charged();
        return charged == null ? job.reserved() : charged;
    }

    /** Returns the names of the models, each once, the provider first. */
    private static String models(List<Job> jobs) {
        return jobs.getFirst().provider() + "-"
                + jobs.stream().map(Job::model).distinct().collect(Collectors.joining("+"));
    }

    private static List<String> names(Set<Offer.Condition> conditions) {
        return conditions.stream().sorted().map(Offer.Condition::label).toList();
    }

    private static void add(TakeCheckpoints log, Take take, Take.Origin origin) {
        long bytes = take.renditions().values().stream().mapToLong(Asset::bytes).sum();
        Event told = new Event.SceneComplete(take.scene(), take.number(), take.model(), bytes, origin.micros() / 1e6);
        log.add(take, told);
    }

    /** Reads the damaged last frames of takes again from their files. */
    void restoreFrames(TakeCheckpoints log) throws InterruptedException {
        VideoState state = log.state();
        for (Scene scene : state.storyboardNow().scenes()) {
            Optional<Take> shown = SceneChain.take(state, scene.index());
            if (shown.isEmpty()) continue;
            try {
                Take whole = joints.whole(state, scene, shown.get());
                if (whole != shown.get()) log.restored(shown.get(), whole);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("scene " + (scene.index() + 1), unreadable);
            }
        }
    }

    /** Returns the needed takes that have a damaged or missing file. */
    List<LostTake> lost(VideoState state) {
        return LostTake.of(state, assets);
    }

    /** Makes a take's files again. They are identical byte for byte, unless the maker's program has changed. */
    void remake(TakeCheckpoints log, LostTake lost, TakeRequest wish) throws InterruptedException {
        Scene scene = lost.scene();
        Take before = lost.take();
        SceneMaker maker = makers.named(before.maker()).orElseThrow(() -> notAgain(lost, "is not configured"));
        if (!(maker.offer(wish) instanceof Offer.Drawn drawn)) throw notAgain(lost, "no longer offers to draw it");
        Map<Aspect, Path> drafts = new EnumMap<>(Aspect.class);
        try {
            files.begin(before.renditions().keySet(), drafts);
            DrawingOrder order = new DrawingOrder(wish, drafts);
            Made made = drawn.draw().draw(order, _ -> {});
            Map<Aspect, Asset> stored = files.keep(order);
            Event told = new Event.Recovered(
                    "scene",
                    scene.index(),
                    lost.damaged().file(),
                    lost.damaged().why());
            if (stored.equals(before.renditions())) log.tell(told);
            else log.replace(before, again(before, made, stored), told);
        } catch (IOException e) {
            throw failed(log, wish, drawn.model(), e);
        } finally {
            TakeFiles.discard(drafts);
        }
    }

    private static Take again(Take before, Made made, Map<Aspect, Asset> stored) {
        return new Take(
                before.scene(),
                before.number(),
                made.model(),
                before.seed(),
                stored,
                made.textBoxes(),
                null,
                before.origin());
    }

    private static PhaseFailure notAgain(LostTake lost, String why) {
        return new PhaseFailure("scene " + (lost.scene().index() + 1) + ": "
                + lost.damaged().file() + " " + lost.damaged().why() + ", and "
                + lost.take().maker() + ", which made it, " + why + "; to make it anew, run retry --from visual");
    }

    private PhaseFailure failed(TakeCheckpoints log, TakeRequest wish, String model, IOException failed) {
        int scene = wish.scene().index();
        String why = own.told(log.state().campaign().brief(), String.valueOf(failed.getMessage()));
        log.tell(new Event.SceneFailed(scene, wish.take(), model, why));
        return new PhaseFailure("scene " + (scene + 1) + " by " + model + ": " + why, failed);
    }
}
