package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.StaleFence;
import io.reelwright.store.Submission;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.SharedFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a campaign when the database forgets who works on it, or its turn is gone. */
@Timeout(60)
class LostTurnsTest {
    @TempDir
    static Path folder;

    private static Database database;
    private static CampaignWriter writer;
    private static EventLog events;

    private final Map<Phase, PhaseNode> nodes = new EnumMap<>(Phase.class);

    LostTurnsTest() {
        for (Phase phase : Phase.values())
            if (!phase.isEnd()) nodes.put(phase, (state, _) -> new Outcome.Finished(state));
    }

    @BeforeAll
    static void open() throws Exception {
        database = Database.embedded(folder, SharedFolders.programs());
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aCampaignWhoseClaimTheDatabaseForgotGoesOn() throws Exception {
        AtomicInteger plans = new AtomicInteger();
        CountDownLatch planning = new CountDownLatch(1);
        CountDownLatch forgotten = new CountDownLatch(1);
        nodes.put(Phase.PLANNING, (state, _) -> {
            plans.incrementAndGet();
            planning.countDown();
            forgotten.await();
            return new Outcome.Finished(state);
        });
        try (Engine engine = engine(Engine.Slots.SERVICE)) {
            String id = submitted("bees");
            engine.look();
            planning.await();

            forgetTheClaim(id, 0, 1);
            forgotten.countDown();

            assertThat(engine.await(id).phase()).isEqualTo(Phase.DONE);
        }
        assertThat(plans).hasValue(2);
    }

    @Test
    void whoseClaimWasForgottenCanWriteNothingUnderTheNextOnes() {
        String id = submitted("wasps");
        Claim first = writer.claim(id, 1).orElseThrow();
        forgetTheClaim(id, 0, 1);
        Claim second = writer.claim(id, 1).orElseThrow();
        writer.checkpoint(second, second.state(), List.of(new Event.MomentsFound(2)));

        assertThatThrownBy(() -> writer.checkpoint(first, first.state(), List.of(new Event.MomentsFound(1))))
                .isInstanceOf(StaleFence.class);

        assertThat(events.read(id, 0, 10).getLast().event()).isEqualTo(new Event.MomentsFound(2));
        new CampaignActions(writer).cancel(id, "the test is over");
    }

    @Test
    void submittedCampaignsGoOnWithTheNextServerAfterAMakeOnTheSameData() throws Exception {
        String submitted = submitted("honey");
        String made = writer.create(Campaigns.brief("a make")).id();
        new CampaignActions(writer).resume(made);
        String held = submitted("held");
        Claim claim = writer.claim(held, 1).orElseThrow();
        writer.hold(claim, claim.state().at(Phase.SCRIPT), List.of(), Phase.PLANNING);
        engine(Engine.Slots.SMALL).close();

        try (Engine server = engine(Engine.Slots.SERVICE)) {
            assertThat(server.await(submitted).phase()).isEqualTo(Phase.DONE);
            assertThat(writer.find(made).orElseThrow().phase()).isEqualTo(Phase.PLANNING);
            assertThat(writer.find(held).orElseThrow().phase()).isEqualTo(Phase.SCRIPT);
            server.findLostTurns();
        }
        assertThat(events.read(submitted, 0, 100)).noneMatch(told -> told.event() instanceof Event.Resumed);
        assertThat(events.read(held, 0, 100)).noneMatch(told -> told.event() instanceof Event.Resumed);
    }

    /** As when the database falls over before a claim is on its disk. */
    private static void forgetTheClaim(String id, long fence, long writes) {
        database.transaction(handle -> handle.execute(
                "UPDATE campaigns SET fence = ?, writes = ?, claimed = false WHERE id = ?", fence, writes, id));
    }

    private static String submitted(String topic) {
        return writer.submit(Campaigns.brief(topic), new Submission("default", null, null, false, Set.of()))
                .id();
    }

    private Engine engine(Engine.Slots slots) {
        return new Engine(
                database,
                writer,
                new VideoGraph(),
                nodes,
                Spending.of(database, writer, SpendingLimits.NOTHING),
                slots,
                Heartbeat.USUAL);
    }
}
