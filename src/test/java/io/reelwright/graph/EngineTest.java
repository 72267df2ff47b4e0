package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.FailureReason;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Retakes;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.store.DiskFull;
import io.reelwright.store.NeedsNewer;
import io.reelwright.testing.Await;
import io.reelwright.testing.Campaigns;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    @TempDir
    static Path folder;

    private static EngineFixture fixture;

    private final Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();

    @BeforeAll
    static void open() throws Exception {
        fixture = EngineFixture.in(folder);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void aCampaignWalksThroughAllPhasesAndEachStepIsToldOnce(TestInfo test) throws Exception {
        Campaign campaign = campaign(test);

        assertThat(finished(campaign).phase()).isEqualTo(Phase.DONE);

        List<StoredEvent> told = fixture.events().read(campaign.id(), 0, 100);
        assertThat(told.stream().map(StoredEvent::seq))
                .isEqualTo(LongStream.rangeClosed(1, told.size()).boxed().toList());
        assertThat(told.stream().map(one -> one.event().kind()).toList())
                .containsExactly(
                        "campaign_created",
                        "phase_change",
                        "phase_change",
                        "phase_change",
                        "phase_change",
                        "phase_change",
                        "phase_change",
                        "phase_change",
                        "phase_change",
                        "campaign_done");
        assertThat(told.get(1).json())
                .contains("\"event\":\"phase_change\"", "\"from\":\"PLANNING\",\"to\":\"SCRIPT\"");
    }

    @Test
    void weakScenesAreMadeAgain(TestInfo test) throws Exception {
        AtomicInteger visits = new AtomicInteger();
        nodes.put(Phase.VISUAL, (state, _) -> {
            visits.incrementAndGet();
            return new Outcome.Finished(state);
        });
        nodes.put(Phase.QUALITY, (state, _) -> new Outcome.Rejected(state.sentBack(List.of(0))));

        VideoState end = finished(campaign(test));

        assertThat(end.phase()).isEqualTo(Phase.DONE);
        assertThat(visits).hasValue(1 + Retakes.MOST_ROUNDS);
    }

    @Test
    void nodesShareTheLanesOutAmongThemselves(TestInfo test) throws Exception {
        Map<Phase, PhaseNode> thinking = new EnumMap<>(nodes);
        Map<Phase, PhaseNode> drawing = new EnumMap<>(nodes);
        Set<Phase> thought = ConcurrentHashMap.newKeySet();
        Set<Phase> drawn = ConcurrentHashMap.newKeySet();
        for (Phase phase : nodes.keySet()) {
            thinking.put(phase, (state, _) -> {
                thought.add(phase);
                return new Outcome.Finished(state);
            });
            drawing.put(phase, (state, _) -> {
                drawn.add(phase);
                return new Outcome.Finished(state);
            });
        }
        Engine.Slots slots = new Engine.Slots(1, 1, true);
        try (Engine one = fixture.engine(thinking, slots.only(true, false, false));
                Engine other = fixture.engine(drawing, slots.only(false, true, false))) {
            Campaign campaign = campaign(test);
            one.submit(campaign);

            assertThat(other.await(campaign.id()).phase()).isEqualTo(Phase.DONE);
        }
        assertThat(thought).containsExactlyInAnyOrder(Phase.PLANNING, Phase.SCRIPT, Phase.STORYBOARD);
        assertThat(drawn)
                .containsExactlyInAnyOrder(Phase.MOTION, Phase.VISUAL, Phase.QUALITY, Phase.COMPOSE, Phase.REPURPOSE);
    }

    @Test
    void aFailureTellsItsReasonAndIsResumedInItsPhase(TestInfo test) throws Exception {
        AtomicInteger scripts = new AtomicInteger();
        nodes.put(Phase.SCRIPT, (state, _) -> {
            scripts.incrementAndGet();
            return new Outcome.Finished(state);
        });
        PhaseNode composes = nodes.put(Phase.COMPOSE, (_, _) -> {
            throw new PhaseFailure("the disk has 12 MB left; free some");
        });
        Campaign campaign = campaign(test);

        VideoState failed = finished(campaign);

        assertThat(failed.phase()).isEqualTo(Phase.FAILED);
        assertThat(failed.failure()).isEqualTo("the disk has 12 MB left; free some");
        assertThat(fixture.events().read(campaign.id(), 0, 100).getLast().event())
                .isEqualTo(new Event.CampaignFailed(Phase.COMPOSE, "the disk has 12 MB left; free some"));

        nodes.put(Phase.COMPOSE, java.util.Objects.requireNonNull(composes));
        VideoState mended = finished(campaign);
        assertThat(mended.phase()).isEqualTo(Phase.DONE);
        assertThat(mended.failure()).isNull();
        assertThat(scripts).hasValue(1);
    }

    @Test
    void aFailureOfAKindIsToldToPrograms(TestInfo test) throws Exception {
        FailureReason thin = new FailureReason(FailureReason.SOURCE_TOO_THIN, "one sentence", "provide a longer text");
        PhaseNode writes = nodes.put(Phase.SCRIPT, (_, _) -> {
            throw new PhaseFailure(thin);
        });
        Campaign campaign = campaign(test);

        VideoState failed = finished(campaign);

        assertThat(failed.failure()).isEqualTo("source too thin: one sentence; provide a longer text");
        assertThat(failed.reason()).isEqualTo(thin);
        assertThat(fixture.events().read(campaign.id(), 0, 100).getLast().event())
                .isEqualTo(new Event.CampaignFailed(Phase.SCRIPT, String.valueOf(failed.failure()), thin));

        nodes.put(Phase.SCRIPT, java.util.Objects.requireNonNull(writes));
        assertThat(finished(campaign).reason()).isNull();
    }

    @Test
    void whatBreaksInAPhaseIsAFailureOfItAndIsNotTriedForEver(TestInfo test) throws Exception {
        Logger.getLogger(CampaignRun.class.getName()).setFilter(_ -> false);
        nodes.put(Phase.SCRIPT, (_, _) -> {
            throw new StackOverflowError("words in words in words");
        });

        VideoState failed = finished(campaign(test));

        assertThat(failed.phase()).isEqualTo(Phase.FAILED);
        assertThat(failed.failure())
                .contains("SCRIPT failed by a mistake of ours and not of yours (StackOverflowError in EngineTest.")
                .contains("another text or topic")
                .doesNotContain("words in words in words");
        Logger.getLogger(CampaignRun.class.getName()).setFilter(null);
    }

    @Test
    void aDatabaseThatWasAwayIsNoFailureOfThePhase(TestInfo test) throws Exception {
        AtomicInteger tries = new AtomicInteger();
        nodes.put(Phase.SCRIPT, (state, _) -> {
            if (tries.incrementAndGet() == 1) throw new IllegalStateException(new SQLException("gone", "08006"));
            return new Outcome.Finished(state);
        });
        Campaign campaign = campaign(test);

        assertThat(finished(campaign).phase()).isEqualTo(Phase.DONE);
        assertThat(fixture.events().read(campaign.id(), 0, 100))
                .noneMatch(one -> one.event() instanceof Event.CampaignFailed);
    }

    @Test
    void aCampaignOfWhichNothingCanBeWrittenIsToldAsStuckAndGoesOnWhenThereIsRoom(TestInfo test) throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        nodes.put(Phase.SCRIPT, (state, _) -> {
            refused.await();
            return new Outcome.Finished(state);
        });
        Campaign campaign = campaign(test);
        try (Engine engine = engine()) {
            engine.submit(campaign);
            Await.until(
                    "SCRIPT", () -> engine.await(campaign.id(), Duration.ZERO).phase() == Phase.SCRIPT);
            refuse(campaign.id());
            refused.countDown();
            Await.until(
                    "word of a stuck campaign",
                    () -> engine.stuck(campaign.id()).isPresent());

            assertThat(engine.stuck(campaign.id()))
                    .get()
                    .satisfies(why -> assertThat(DiskFull.isBehind(why)).isTrue());
            assertThat(fixture.writer().find(campaign.id()))
                    .get()
                    .extracting(VideoState::phase)
                    .isEqualTo(Phase.SCRIPT);

            fixture.database().transaction(handle -> handle.execute("DROP TRIGGER full_disk ON campaigns"));
            assertThat(engine.await(campaign.id()).phase()).isEqualTo(Phase.DONE);
        }
    }

    /** The way in which Postgres says it when its disk is full and a row no longer fits. */
    private static void refuse(String campaign) {
        fixture.database().transaction(handle -> {
            handle.execute("CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$");
            return handle.execute(
                    "CREATE TRIGGER full_disk BEFORE UPDATE ON campaigns FOR EACH ROW" + " WHEN (NEW.id = '" + campaign
                            + "' AND NEW.last_seq > OLD.last_seq) EXECUTE FUNCTION full_disk()");
        });
    }

    @Test
    void theSameOrderIsTheSameCampaignUntilItIsDone(TestInfo test) throws Exception {
        Campaign first = campaign(test);

        assertThat(campaign(test)).isEqualTo(first);
        finished(first);
        assertThat(campaign(test).id()).isNotEqualTo(first.id());
    }

    @Test
    void aStoppedEngineLeavesTheCampaignToTheNext(TestInfo test) throws Exception {
        CountDownLatch drawing = new CountDownLatch(1);
        PhaseNode fast = nodes.put(Phase.VISUAL, (_, _) -> {
            drawing.countDown();
            new CountDownLatch(1).await();
            throw new AssertionError("nobody opens that latch");
        });
        Campaign campaign = campaign(test);
        try (Engine engine = engine()) {
            engine.submit(campaign);
            drawing.await();
        }
        assertThat(fixture.writer().find(campaign.id()).orElseThrow().phase()).isEqualTo(Phase.VISUAL);

        nodes.put(Phase.VISUAL, java.util.Objects.requireNonNull(fast));
        assertThat(finished(campaign).phase()).isEqualTo(Phase.DONE);
        assertThat(fixture.events().read(campaign.id(), 0, 100).stream()
                        .map(one -> one.event().kind()))
                .contains("resumed");
    }

    @Test
    void aCancelledCampaignStopsAtOnceAndStaysCancelled(TestInfo test) throws Exception {
        CountDownLatch drawing = new CountDownLatch(1);
        nodes.put(Phase.VISUAL, (_, _) -> {
            drawing.countDown();
            new CountDownLatch(1).await();
            throw new AssertionError("nobody opens that latch");
        });
        Campaign campaign = campaign(test);
        try (Engine engine = engine()) {
            engine.submit(campaign);
            drawing.await();

            engine.cancel(campaign.id());

            assertThat(engine.await(campaign.id()).phase()).isEqualTo(Phase.CANCELLED);
            assertThatThrownBy(() -> engine.resume(campaign.id())).hasMessageContaining("was cancelled");
        }
    }

    @Test
    void aCampaignThatWaitsHoldsNothingAndGoesOnInItsPhase(TestInfo test) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        nodes.put(
                Phase.STORYBOARD,
                (state, _) -> calls.incrementAndGet() == 1
                        ? new Outcome.Waiting(state, new Outcome.Wait("approval", "cost"))
                        : new Outcome.Finished(state));
        Campaign campaign = campaign(test);
        try (Engine engine = engine();
                var tail = fixture.events().tail(campaign.id(), 0)) {
            engine.submit(campaign);
            while (!(tail.next(java.time.Duration.ofSeconds(20)).orElseThrow().event() instanceof Event.Waiting)) {}

            while (engine.await(campaign.id(), java.time.Duration.ZERO).phase() != Phase.DONE)
                engine.resume(campaign.id());
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void twoThreadsOfANodeMayWriteAtTheSameTime(TestInfo test) throws Exception {
        nodes.put(Phase.VISUAL, (state, recorder) -> {
            try (var crew = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                for (int scene = 0; scene < 20; scene++) {
                    int mine = scene;
                    var _ = crew.submit(() -> recorder.checkpoint(state, new Event.SceneComplete(mine, 1, "m", 1, 0)));
                }
            }
            return new Outcome.Finished(state);
        });
        Campaign campaign = campaign(test);

        finished(campaign);

        List<StoredEvent> told = fixture.events().read(campaign.id(), 0, 100);
        assertThat(told.stream().filter(one -> one.event() instanceof Event.SceneComplete))
                .hasSize(20);
        assertThat(told.getLast().seq()).isEqualTo(told.size());
    }

    @Test
    void whoLostTheClaimCanWriteNothing(TestInfo test) {
        Campaign campaign = campaign(test);
        new CampaignActions(fixture.writer()).resume(campaign.id());
        var old = fixture.writer().claim(campaign.id(), 1).orElseThrow();
        var now = fixture.writer().claim(campaign.id(), 1).orElseThrow();

        RunRecorder log = new RunRecorder(fixture.writer(), old, fixture.spending());
        assertThatThrownBy(() -> log.checkpoint(old.state())).isInstanceOf(PhaseRecorder.LostClaim.class);
        assertThatThrownBy(() -> log.tell(new Event.MomentsFound(1))).isInstanceOf(PhaseRecorder.LostClaim.class);
        fixture.writer().checkpoint(now, now.state(), List.of());
        assertThat(fixture.writer().claim(campaign.id(), 0)).isEmpty();
        new CampaignActions(fixture.writer()).cancel(campaign.id(), "the test is over");
    }

    @Test
    void whatNeedsANewerBinaryIsLeftToItAndKeepsWhatOnlyThatOneKnows(TestInfo test) throws Exception {
        Campaign campaign = campaign(test);
        new CampaignActions(fixture.writer()).resume(campaign.id());
        as(campaign, "{\"schema\": " + (VideoState.SCHEMA + 1) + ", \"music\": {\"tune\": \"waltz\"}}");

        assertThatThrownBy(() -> fixture.writer().claim(campaign.id(), 1)).isInstanceOf(NeedsNewer.class);
        try (Engine engine = fixture.engine(nodes, Engine.Slots.SERVICE)) {
            Campaign plain = fixture.writer().create(Campaigns.brief("plain"));
            engine.submit(plain);
            engine.await(plain.id());
            assertThatThrownBy(() -> engine.retry(campaign.id(), Phase.PLANNING))
                    .hasMessageContaining("needs a newer Reelwright");
            assertThat(fixture.writer().find(campaign.id()).orElseThrow().phase())
                    .isEqualTo(Phase.PLANNING);
            assertThat(engine.stuck(campaign.id())).isEmpty();

            as(campaign, "{\"schema\": " + VideoState.SCHEMA + "}");
            assertThat(engine.await(campaign.id()).phase()).isEqualTo(Phase.DONE);
        }
        assertThat(stored(campaign, "{music,tune}")).isEqualTo("waltz");
        assertThat(fixture.events().read(campaign.id(), 0, 100)).noneMatch(one -> one.event() instanceof Event.Resumed);
    }

    /** As if another binary had written it. */
    private static void as(Campaign campaign, String json) {
        fixture.database()
                .transaction(handle -> handle.execute(
                        "UPDATE campaigns SET state = state || CAST(? AS jsonb) WHERE id = ?", json, campaign.id()));
    }

    private static String stored(Campaign campaign, String path) {
        return fixture.database()
                .transaction(handle -> handle.select(
                                "SELECT state #>> CAST(? AS text[]) FROM campaigns WHERE id = ?", path, campaign.id())
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void premiumGoesBeforeBulk(TestInfo test) throws Exception {
        LinkedBlockingQueue<String> order = new LinkedBlockingQueue<>();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        nodes.put(Phase.PLANNING, (state, _) -> {
            if (state.campaign().brief().topic().equals("door")) {
                first.countDown();
                open.await();
            }
            order.add(state.campaign().brief().topic());
            return new Outcome.Finished(state);
        });
        try (Engine engine = fixture.engine(nodes, new Engine.Slots(1, 1, false))) {
            Campaign door = fixture.writer().create(Campaigns.brief("door"));
            engine.submit(door);
            first.await();
            Campaign bulk = fixture.writer().create(Campaigns.brief("bulk"));
            engine.submit(bulk);
            Campaign premium = fixture.writer().create(Campaigns.brief("premium", QualityTier.PREMIUM));
            engine.submit(premium);
            open.countDown();
            engine.await(bulk.id());
            engine.await(premium.id());
        }
        assertThat(order).containsExactly("door", "premium", "bulk");
    }

    private VideoState finished(Campaign campaign) throws InterruptedException {
        try (Engine engine = engine()) {
            engine.submit(campaign);
            return engine.await(campaign.id());
        }
    }

    private Engine engine() {
        return fixture.engine(nodes, Engine.Slots.SMALL);
    }

    private static Campaign campaign(TestInfo test) {
        return fixture.writer().create(Campaigns.brief(test.getDisplayName()));
    }
}
