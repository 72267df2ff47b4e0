package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.process.ProcessCommand;
import io.reelwright.process.ProcessDeadline;
import io.reelwright.process.ProcessDeadlineExceeded;
import io.reelwright.store.DataFolder;
import io.reelwright.store.Heartbeat;
import io.reelwright.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Work that takes too long, or does not stop when it is told to. */
@Timeout(120)
class UnstoppableWorkTest {
    private static final Logger LOG = Logger.getLogger(LaneScheduler.class.getName());

    @TempDir
    static Path folder;

    private static EngineFixture fixture;

    private final Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();
    private volatile boolean over;

    UnstoppableWorkTest() {
        LOG.setFilter(_ -> false);
    }

    @AfterEach
    void letSpinnersEnd() {
        over = true;
        LOG.setFilter(null);
    }

    @BeforeAll
    static void open() throws Exception {
        fixture = EngineFixture.in(folder);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void aCancelFromAnotherEngineStopsTheRun() throws Exception {
        CountDownLatch drawing = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        nodes.put(Phase.VISUAL, (_, _) -> {
            drawing.countDown();
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("nobody opens that latch");
            } finally {
                stopped.countDown();
            }
        });
        try (Engine works = engine(Duration.ofHours(1));
                Engine other = fixture.engine(Map.of(), new Engine.Slots(1, 1, true), IDLE)) {
            String id = fixture.submitted("cancelled elsewhere");
            works.look();
            drawing.await();

            other.cancel(id);

            stopped.await();
            assertThat(works.await(id).phase()).isEqualTo(Phase.CANCELLED);
        }
    }

    @Test
    void aPhaseThatTakesTooLongIsStoppedAndTriedAgainLater() throws Exception {
        nodes.put(Phase.SCRIPT, (_, _) -> {
            new CountDownLatch(1).await();
            throw new AssertionError("nobody opens that latch");
        });
        String id = fixture.submitted("slow");
        try (Engine engine = engine(Duration.ofMillis(50));
                var tail = fixture.events().tail(id, 0)) {
            engine.look();
            Event told = tail.next(Duration.ofSeconds(60)).orElseThrow().event();
            while (!(told instanceof Event.Waiting))
                told = tail.next(Duration.ofSeconds(60)).orElseThrow().event();

            assertThat(told)
                    .isEqualTo(new Event.Waiting(
                            "machine",
                            "SCRIPT was stopped: it did not end within its time limit; it is tried again in 30 s"));
            engine.cancel(id);
        }
    }

    @Test
    void aChildThatWasStoppedIsTriedAgainLaterToo() throws Exception {
        ProcessCommand command = new ProcessCommand(List.of("ffmpeg"), Map.of(), folder, Duration.ofSeconds(360));
        nodes.put(Phase.COMPOSE, (_, _) -> {
            ProcessDeadlineExceeded late = new ProcessDeadlineExceeded(command, ProcessDeadline.Limit.STALL);
            throw new PhaseFailure("COMPOSE failed: " + late.getMessage(), late);
        });
        String id = fixture.submitted("starved");
        try (Engine engine = engine(Duration.ofHours(1));
                var tail = fixture.events().tail(id, 0)) {
            engine.look();
            Event told = tail.next(Duration.ofSeconds(60)).orElseThrow().event();
            while (!(told instanceof Event.Waiting))
                told = tail.next(Duration.ofSeconds(60)).orElseThrow().event();

            assertThat(((Event.Waiting) told).on())
                    .isEqualTo("COMPOSE: ffmpeg was stopped: it had done nothing for 360 s; it is tried again in 30 s");
            assertThat(engine.await(id, Duration.ZERO).phase()).isEqualTo(Phase.COMPOSE);
            engine.cancel(id);
        }
    }

    @Test
    void aThreadThatDoesNotStopIsLeftBehindAndItsPlaceIsTakenByAnother() throws Exception {
        nodes.put(Phase.SCRIPT, (state, log) -> {
            if (!state.campaign().brief().topic().startsWith("spins")) return new Outcome.Finished(state);
            while (!over) Thread.onSpinWait();
            log.checkpoint(state.withFailure("written by one that was left behind"));
            return new Outcome.Finished(state);
        });
        try (Engine engine = engine(Duration.ofMillis(50))) {
            String spins = fixture.submitted("spins");
            engine.look();
            VideoState failed = engine.await(spins);
            assertThat(failed.failure())
                    .startsWith("SCRIPT failed: it did not end within its time limit and could not be stopped");

            String next = fixture.submitted("does not");
            engine.look();
            assertThat(engine.await(next).phase()).isEqualTo(Phase.DONE);
            assertThat(engine.trouble()).isEmpty();

            over = true;
            assertThatThrownBy(() -> engine.cancel(spins)).hasMessageContaining("has ended already");
            assertThat(fixture.writer().find(spins).orElseThrow().failure()).doesNotContain("left behind");
        }
    }

    @Test
    void withTooManyThreadsLeftBehindNoMoreWorkIsTakenUntilTheyEnd() throws Exception {
        nodes.put(Phase.SCRIPT, (state, _) -> {
            while (state.campaign().brief().topic().startsWith("spins") && !over) Thread.onSpinWait();
            return new Outcome.Finished(state);
        });
        try (Engine engine = engine(Duration.ofMillis(50))) {
            for (int i = 0; i < WorkWatchdog.MOST_ABANDONED; i++) {
                String id = fixture.submitted("spins " + i);
                engine.look();
                assertThat(engine.await(id).phase()).isEqualTo(Phase.FAILED);
            }
            assertThat(engine.trouble()).get().asString().contains("restart this server");

            String next = fixture.submitted("after them");
            engine.look();
            isPutOff(next);
            assertThat(engine.await(next, Duration.ZERO).phase()).isEqualTo(Phase.PLANNING);

            over = true;
            Await.until("an end of the trouble", () -> engine.trouble().isEmpty());
            isDue(next);
            engine.look();
            assertThat(engine.await(next).phase()).isEqualTo(Phase.DONE);
            assertThat(engine.trouble()).isEmpty();
        }
    }

    /** It looks for work when nobody is left to see it. */
    private static final Heartbeat IDLE = new Heartbeat(Duration.ofHours(1), Duration.ofSeconds(3));

    /** Waits until it has had its turn, and got another one for later. */
    private static void isPutOff(String id) {
        String sql = "SELECT NOT picked AND execution_time > now() FROM scheduled_tasks WHERE task_instance LIKE ?";
        Await.until(
                "a turn for later",
                () -> fixture.database()
                        .transaction(handle -> handle.select(sql, id + "/%")
                                .mapTo(Boolean.class)
                                .one()));
    }

    /** As if the pause were over after which it has its next turn. */
    private static void isDue(String id) {
        fixture.database()
                .transaction(handle -> handle.execute(
                        "UPDATE scheduled_tasks SET execution_time = now() WHERE task_instance LIKE ?", id + "/%"));
    }

    private Engine engine(Duration longest) {
        PhaseDeadlines deadlines =
                new PhaseDeadlines(Map.of(Phase.SCRIPT, new PhaseDeadlines.Bound(longest, Duration.ZERO)));
        return new Engine(
                fixture.database(),
                fixture.writer(),
                new VideoGraph(),
                nodes,
                fixture.spending(),
                new Engine.Slots(1, 1, true),
                Heartbeat.USUAL,
                DataFolder.UNWATCHED,
                new Engine.Bounds(deadlines, Duration.ofMillis(200)));
    }
}
