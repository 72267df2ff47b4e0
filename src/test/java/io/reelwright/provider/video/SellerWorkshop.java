package io.reelwright.provider.video;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Transition;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.CampaignActions;
import io.reelwright.money.Job;
import io.reelwright.money.JobCheck;
import io.reelwright.money.JobLimits;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobProvider;
import io.reelwright.money.JobSubject;
import io.reelwright.money.JobTimings;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A real database with a campaign whose jobs are checked by hand. */
public final class SellerWorkshop implements AutoCloseable {
    private static final SpendingLimits PLENTY = new SpendingLimits(1_000_000_000L, 1_000_000_000_000L);

    /** Poll is the least pause; no process is frozen here, however slow the machine. */
    static final JobTimings TIMINGS = new JobTimings(
            Duration.ofMillis(1),
            Duration.ofMinutes(4),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(24));

    private final Database database;
    private final EventLog events;
    private final CampaignWriter writer;
    private final Jobs jobs;
    private final Ledger ledger;

    SellerWorkshop(Path folder) throws Exception {
        database = OwnDatabase.in(folder);
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        ledger = new Ledger(database);
        jobs = new Jobs(database, writer, ledger, Clock.systemUTC());
    }

    Claim claim(String topic) {
        String id = writer.create(Campaigns.brief(topic)).id();
        new CampaignActions(writer).resume(id);
        return writer.claim(id, 1).orElseThrow();
    }

    String order(Claim claim, SceneSeller seller, int scene, Offer.Sold offer) {
        JobOrder order =
                new JobOrder(JobSubject.scene(scene), 1, seller.name(), offer.model(), offer.request(), offer.worst());
        return jobs.order(claim, order, PLENTY).ref();
    }

    /** Orders the take of a scene once more, under limits. */
    String order(Claim claim, SceneSeller seller, int scene, int attempt, Offer.Sold offer, SpendingLimits limits) {
        JobOrder order = new JobOrder(
                JobSubject.scene(scene), attempt, seller.name(), offer.model(), offer.request(), offer.worst());
        return jobs.order(claim, order, limits).ref();
    }

    String order(Claim claim, SceneSeller seller, Job first, PlannedClip clip, DeliveredBefore before) {
        JobOrder order = new JobOrder(
                first.subject().part(clip.part()),
                first.attempt(),
                seller.name(),
                clip.model(),
                seller.request(first, clip, before),
                clip.worst());
        return jobs.order(claim, order, PLENTY).ref();
    }

    Optional<Duration> look(JobProvider seller, String ref) throws InterruptedException {
        return new JobCheck(jobs, Map.of(seller.name(), seller), TIMINGS, JobLimits.USUAL, System::nanoTime).look(ref);
    }

    /** The campaign is cancelled. */
    void cancel(Claim claim) {
        new CampaignActions(writer).cancel(claim.id(), "the test wants it");
    }

    Job job(String ref) {
        return jobs.find(ref).orElseThrow();
    }

    Jobs jobs() {
        return jobs;
    }

    /** Its next check is far away. */
    void sleeps(String ref) {
        database.transaction(handle -> handle.execute(
                "UPDATE scheduled_tasks SET execution_time = now() + interval '1 hour' WHERE task_instance = ?", ref));
    }

    /** Whether it is to be checked now. */
    boolean isDue(String ref) {
        return database.transaction(handle -> handle.createQuery(
                        "SELECT execution_time <= now() FROM scheduled_tasks WHERE task_instance = ?")
                .bind(0, ref)
                .mapTo(Boolean.class)
                .one());
    }

    Database database() {
        return database;
    }

    Ledger ledger() {
        return ledger;
    }

    /** All that was stored and told of a campaign's jobs. */
    String told(Claim claim) {
        String rows = jobs.of(claim.id()).toString();
        return rows
                + events.read(claim.id(), 0, 1000).stream()
                        .map(one -> one.json())
                        .collect(Collectors.joining());
    }

    /** It was ordered, and sent, so much longer ago by the database's clock. */
    void grows(String ref, Duration age) {
        database.transaction(handle -> handle.execute(
                "UPDATE jobs SET created_at = created_at - ? * interval '1 second',"
                        + " sent_at = sent_at - ? * interval '1 second',"
                        + " first_sent_at = first_sent_at - ? * interval '1 second' WHERE ref = ?",
                age.toSeconds() + 1,
                age.toSeconds() + 1,
                age.toSeconds() + 1,
                ref));
    }

    /** A request for the take of a scene. */
    public static TakeRequest request(QualityTier tier, Aspect aspect, int frames) {
        Scene scene = new Scene(
                0,
                0,
                frames,
                0,
                0,
                Script.Role.HOOK,
                "",
                new SceneCard.OwnMedia("a.mp4", true, 0, null, "A bee", null),
                "a bee on a thistle",
                CameraMove.STILL,
                Transition.CUT);
        MotionBlueprint blueprint =
                new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of());
        return new TakeRequest(
                "X", tier, scene, List.of(), Campaigns.direction(), blueprint, List.of(aspect), 1, 7, "", List.of());
    }

    @Override
    public void close() {
        database.close();
    }
}
