package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.change.Claim;
import io.reelwright.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that end over a campaign are counted. A process that has ended is a claim that is never heard of again. */
@Timeout(120)
class DeadlyCampaignTest {
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
    void afterThreeProcessesItFailsWithThatReasonAndAPersonCanTryItAgain() throws Exception {
        AtomicInteger plans = new AtomicInteger();
        nodes.put(Phase.PLANNING, (state, _) -> {
            plans.incrementAndGet();
            return new Outcome.Finished(state);
        });
        String id = fixture.submitted("deadly");
        for (int i = 0; i < 3; i++) processEnds(id);
        try (Engine engine = engine()) {
            VideoState end = engine.await(id);

            assertThat(end.phase()).isEqualTo(Phase.FAILED);
            assertThat(end.failure())
                    .startsWith("PLANNING failed: the process that worked on it ended 3 times in a row")
                    .contains("too little memory");
            assertThat(fixture.events().read(id, 0, 100).getLast().event()).isInstanceOf(Event.CampaignFailed.class);
            assertThat(plans).hasValue(0);

            engine.resume(id);
            assertThat(engine.await(id).phase()).isEqualTo(Phase.DONE);
        }
    }

    @Test
    void afterTwoItIsTriedWhileNothingElseIsAtWork() throws Exception {
        CountDownLatch other = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger besides = new AtomicInteger(-1);
        nodes.put(Phase.PLANNING, (state, _) -> {
            int now = atWork.incrementAndGet();
            try {
                if (state.campaign().brief().topic().equals("the other")) {
                    other.countDown();
                    end.await();
                } else besides.set(now - 1);
                return new Outcome.Finished(state);
            } finally {
                atWork.decrementAndGet();
            }
        });
        String id = fixture.submitted("suspect");
        processEnds(id);
        Claim last = claim(id);
        isDue(id, "1 hour");
        try (Engine engine = engine()) {
            String with = fixture.submitted("the other");
            engine.look();
            other.await();
            isDue(id, "0");
            engine.look();
            awaitGivenBack(id, last);
            assertThat(engine.await(id, Duration.ZERO).phase()).isEqualTo(Phase.PLANNING);
            end.countDown();

            assertThat(engine.await(id).phase()).isEqualTo(Phase.DONE);
            assertThat(engine.await(with).phase()).isEqualTo(Phase.DONE);
        }
        assertThat(besides).hasValue(0);
    }

    @Test
    void whoGetsFurtherBeginsToCountAnew() {
        String id = fixture.submitted("further");
        for (int i = 0; i < 3; i++) {
            processEnds(id);
            Claim claim = claim(id);
            fixture.writer().checkpoint(claim, claim.state(), List.of(new Event.MomentsFound(i)));
        }

        assertThat(claim(id).deaths()).isEqualTo(1);
        new CampaignActions(fixture.writer()).cancel(id, "the test is over");
    }

    @Test
    void newsWithoutACheckpointIsNoProgress() {
        String id = fixture.submitted("news");
        Claim claim = claim(id);
        fixture.writer().tell(claim, new Event.MomentsFound(1));

        assertThat(claim(id).deaths()).isEqualTo(1);
        new CampaignActions(fixture.writer()).cancel(id, "the test is over");
    }

    @Test
    void whoIsStoppedOnPurposeHasNotEnded() throws Exception {
        for (int i = 0; i < 4; i++) {
            CountDownLatch planning = new CountDownLatch(1);
            nodes.put(Phase.PLANNING, (_, _) -> {
                planning.countDown();
                new CountDownLatch(1).await();
                throw new AssertionError("nobody opens that latch");
            });
            if (i == 0) fixture.submitted("stopped");
            try (Engine engine = engine()) {
                engine.look();
                planning.await();
            }
        }
        String id = fixture.database()
                .transaction(handle -> handle.select(
                                "SELECT id FROM campaigns WHERE state #>> '{campaign,brief,topic}' = 'stopped'")
                        .mapTo(String.class)
                        .one());

        assertThat(claim(id).deaths()).isZero();
        new CampaignActions(fixture.writer()).cancel(id, "the test is over");
    }

    @Test
    void whoIsAliveAndHasLostItsClaimHasNotEnded() throws Exception {
        CountDownLatch planning = new CountDownLatch(1);
        CountDownLatch lost = new CountDownLatch(1);
        CountDownLatch again = new CountDownLatch(1);
        nodes.put(Phase.PLANNING, (state, _) -> {
            if (planning.getCount() == 0) {
                again.countDown();
                new CountDownLatch(1).await();
            }
            planning.countDown();
            lost.await();
            return new Outcome.Finished(state);
        });
        String id = fixture.submitted("slow");
        try (Engine engine = engine()) {
            engine.look();
            planning.await();
            claim(id);
            lost.countDown();
            again.await();

            // Its own try, and that of the process that took the claim and did not come back.
            assertThat(tries(id)).isEqualTo(2);
        }
        new CampaignActions(fixture.writer()).cancel(id, "the test is over");
    }

    @Test
    void whoComesBackLateDoesNotTakeTheTryOfTheOneAtWork() {
        String id = fixture.submitted("late");
        Claim late = claim(id);
        Claim atWork = claim(id);
        fixture.writer().checkpoint(atWork, atWork.state(), List.of(new Event.MomentsFound(1)));

        fixture.writer().giveBack(late);

        assertThat(tries(id)).isEqualTo(1);
        new CampaignActions(fixture.writer()).cancel(id, "the test is over");
    }

    private static int tries(String id) {
        return fixture.database()
                .transaction(handle -> handle.select("SELECT tries FROM campaigns WHERE id = ?", id)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void aTurnThatIsFoundAgainKeepsTheCountAndOneThatAPersonGivesDoesNot() {
        String id = fixture.submitted("lost");
        for (int i = 0; i < 2; i++) processEnds(id);
        fixture.database().transaction(handle -> handle.execute("DELETE FROM scheduled_tasks"));

        assertThat(fixture.writer().lostTurns().find()).isPositive();
        assertThat(claim(id).deaths()).isEqualTo(2);

        fixture.database().transaction(handle -> handle.execute("DELETE FROM scheduled_tasks"));
        new CampaignActions(fixture.writer()).resume(id);
        assertThat(claim(id).deaths()).isZero();
        new CampaignActions(fixture.writer()).cancel(id, "the test is over");
    }

    private static void isDue(String id, String in) {
        fixture.database()
                .transaction(handle -> handle.execute(
                        "UPDATE scheduled_tasks SET execution_time = now() + CAST(? AS interval) WHERE task_instance LIKE ?",
                        in,
                        id + "/%"));
    }

    /** Waits until another claim than the last one has been given back: it is going to be tried alone. */
    private static void awaitGivenBack(String id, Claim last) {
        String sql = "SELECT fence > ? AND tries = 2 FROM campaigns WHERE id = ?";
        Await.until(
                "a claim that is given back",
                () -> fixture.database()
                        .transaction(handle -> handle.select(sql, last.fence(), id)
                                .mapTo(Boolean.class)
                                .one()));
    }

    private static void processEnds(String id) {
        claim(id);
    }

    private static Claim claim(String id) {
        long ticket = fixture.database()
                .transaction(handle -> handle.select("SELECT ticket FROM campaigns WHERE id = ?", id)
                        .mapTo(Long.class)
                        .one());
        return fixture.writer().claim(id, ticket).orElseThrow();
    }

    private Engine engine() {
        return fixture.engine(nodes, Engine.Slots.SERVICE);
    }
}
