package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Phase;
import io.reelwright.config.Secret;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.fakes.FakeFal;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.graph.Engine;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.VideoGraph;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.money.JobLimits;
import io.reelwright.money.JobScheduler;
import io.reelwright.money.JobTimings;
import io.reelwright.money.Ledger;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.FileTypeCheck;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpLimits;
import io.reelwright.phase.visual.FilmDelivery;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.video.fal.FalSeller;
import io.reelwright.provider.video.fal.FalUploads;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.Lane;
import io.reelwright.testing.Await;
import io.reelwright.testing.BoughtScenes;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns that wait for a service hold nothing: no slot of a lane, no thread of the engine, no connection. */
@Timeout(300)
class HeldClipsTest {
    private static final int CAMPAIGNS = 50;
    private static final int SCENES = 2;
    private static final int LOOKS = 40;
    private static final FileTypeCheck ANYTHING = _ -> null;
    private static final SpendingLimits PLENTY = new SpendingLimits(5_000_000, 1_000_000_000);
    private static final JobTimings TIMINGS = new JobTimings(
            Duration.ofMillis(500),
            Duration.ofMinutes(4),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(24));

    @TempDir
    Path folder;

    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void fiftyCampaignsWhoseClipsAreHeldUseNothingAndAllEndWhenTheyCome() throws Exception {
        try (FakeFal fal = new FakeFal(options());
                Database database = OwnDatabase.in(folder.resolve("data"));
                GuardedHttpClient http = new GuardedHttpClient()) {
            fal.hold(true);
            CampaignWriter writer = new CampaignWriter(
                    database, new CampaignStore(database), new EventLog(database), Clock.systemUTC());
            Spending spending = Spending.of(database, writer, PLENTY);
            FalSeller seller = seller(fal, http);
            List<String> campaigns = new ArrayList<>();
            for (int i = 0; i < CAMPAIGNS; i++) campaigns.add(Campaigns.submitted(writer, "bees " + i));
            try (var _ = new JobScheduler(
                            database, spending.jobs(), List.of(seller), TIMINGS, JobLimits.USUAL, 16, Heartbeat.USUAL);
                    Engine engine = new Engine(
                            database,
                            writer,
                            new VideoGraph(),
                            nodes(seller, http),
                            spending,
                            Engine.Slots.SERVICE,
                            Heartbeat.USUAL)) {
                Await.until(
                        "all are ordered, and all campaigns sleep",
                        () -> fal.receipts().accepted() == CAMPAIGNS * SCENES
                                && count(database, "SELECT count(*) FROM campaigns WHERE asleep") == CAMPAIGNS);

                holdNothing(engine, database);

                fal.hold(false);
                for (String id : campaigns)
                    assertThat(engine.await(id, Duration.ofMinutes(4)).phase()).isEqualTo(Phase.DONE);
            }
            assertThat(fetched).hasValue(CAMPAIGNS * SCENES);
            assertThat(spent(database, campaigns)).isEqualTo(fal.receipts().micros());
        }
    }

    /** The jobs are asked after all the time: each question has a connection for moments, and no campaign has one. */
    private static void holdNothing(Engine engine, Database database) {
        Await.until("the last run has ended", () -> engine.atWork(Lane.PIPELINE) == 0);
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger free = new AtomicInteger();
        Await.until("it was looked often enough", () -> {
            for (Lane lane : Lane.values())
                assertThat(engine.atWork(lane)).as("%s", lane).isZero();
            assertThat(count(database, "SELECT count(*) FROM scheduled_tasks WHERE task_name <> 'job'"))
                    .as("turns of campaigns")
                    .isZero();
            Collection<Integer> inUse = database.connectionsInUse().values();
            if (inUse.stream().allMatch(one -> one == 0)) free.incrementAndGet();
            return looks.incrementAndGet() >= LOOKS && free.get() > 0;
        });
        assertThat(free.get())
                .as("looks of %s at which no connection was in use", looks)
                .isPositive();
    }

    private FakeOptions options() throws Exception {
        Path clips = Files.createDirectory(folder.resolve("clips"));
        OwnFfmpeg.clip(clips.resolve("clip.mp4"), 64, 36, 12, false);
        return new FakeOptions(0, folder, clips, folder.resolve("accepted.tsv"), "a-key-of-fal", 0, Duration.ZERO, 1);
    }

    private static FalSeller seller(FakeFal fal, GuardedHttpClient http) {
        Secret key = Secret.of("a-key-of-fal");
        ServiceParts parts = new ServiceParts(
                ModelCatalog.shipped(),
                OwnFfmpeg::get,
                asset -> Path.of(asset.key()),
                http,
                CallbackAddress.NONE,
                Clock.systemUTC());
        FalUploads uploads = new FalUploads(BaseAddress.of(fal.url()), key, http);
        return new FalSeller(parts.connection("fal", URI.create(fal.url()), key, uploads));
    }

    /** Only VISUAL has anything to do. Clips are fetched, and not encoded: what that costs is no matter here. */
    private Map<Phase, PhaseNode> nodes(FalSeller seller, GuardedHttpClient http) {
        Map<Phase, PhaseNode> nodes = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values())
            if (!phase.isEnd()) nodes.put(phase, (state, _) -> new Outcome.Finished(state));
        FilmDelivery fetch = (from, done, _) -> {
            http.download(from.film(done).limits(HttpLimits.MEDIA), folder, ANYTHING);
            fetched.incrementAndGet();
        };
        nodes.put(Phase.VISUAL, new BoughtScenes(SCENES, List.of(seller), fetch));
        return nodes;
    }

    private static long spent(Database database, List<String> campaigns) {
        Ledger ledger = new Ledger(database);
        assertThat(ledger.differences()).isEmpty();
        return campaigns.stream().mapToLong(id -> ledger.ofCampaign(id).spent()).sum();
    }

    private static int count(Database database, String sql) {
        return database.transaction(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
