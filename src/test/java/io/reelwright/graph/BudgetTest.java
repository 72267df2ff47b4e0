package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Purchasing;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.Job;
import io.reelwright.money.JobLimits;
import io.reelwright.money.JobProvider;
import io.reelwright.money.JobScheduler;
import io.reelwright.money.JobTimings;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.Submission;
import io.reelwright.testing.Await;
import io.reelwright.testing.BoughtScenes;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A campaign that buys three scenes at 50 cents each, and has not got the money. */
@Timeout(60)
class BudgetTest {
    private static final long SCENE = 500_000;
    private static final long MUCH = 1_000_000_000;
    private static final JobTimings PACE = new JobTimings(
            Duration.ofMillis(20),
            Duration.ofSeconds(5),
            Duration.ofSeconds(65),
            Duration.ofMinutes(15),
            Duration.ofHours(24));

    @TempDir
    static Path folder;

    private static Database database;

    private EventLog events;
    private CampaignWriter writer;
    private Clock clock = Clock.systemUTC();
    private String id;

    @BeforeAll
    static void open() throws Exception {
        database = OwnDatabase.in(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aCampaignIsOrdered(TestInfo test) {
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        id = writer.submit(Campaigns.brief(test.getDisplayName()), Submission.LOCAL)
                .id();
    }

    @Test
    void aCampaignThatMeetsItsLimitWaitsAndGoesOnWhenItIsRaised() throws Exception {
        try (Server _ = new Server(new SpendingLimits(2 * SCENE, MUCH))) {
            Event.Waiting lack = lacks();
            assertThat(lack.what()).isEqualTo("budget");
            assertThat(lack.on())
                    .startsWith("of campaign " + id
                            + ": the limit is $1.00, and what is left does not cover $0.50 more;"
                            + " start again with a higher --campaign-budget")
                    .contains("reelwright fork " + id);
            assertThat(phase()).isEqualTo(Phase.VISUAL);
        }
        try (Server server = new Server(new SpendingLimits(3 * SCENE, MUCH))) {
            theRestIsOver();
            assertThat(server.engine.await(id).phase()).isEqualTo(Phase.DONE);
        }
        assertThat(new Ledger(database).ofCampaign(id)).isEqualTo(new Ledger.Balance(0, 3 * SCENE));
    }

    @Test
    void aCampaignThatMeetsTheLimitOfTheDayGoesOnTheNextDay() throws Exception {
        on("2026-05-01");
        try (Server server = new Server(new SpendingLimits(MUCH, 2 * SCENE))) {
            assertThat(lacks().on())
                    .startsWith("of day 2026-05-01: the limit is $1.00")
                    .endsWith("wait for tomorrow (UTC), or start again with a higher --day-budget");

            on("2026-05-02");
            theRestIsOver();
            assertThat(server.engine.await(id).phase()).isEqualTo(Phase.DONE);
        }
    }

    @Test
    void theLimitOfAnOrderBindsItWhateverTheServerAllows() throws Exception {
        Brief own = Campaigns.brief("of its own")
                .withPurchasing(new Purchasing(List.of(), 2L * SCENE, Purchasing.OverBudget.WAIT));
        id = writer.submit(own, Submission.LOCAL).id();
        try (Server server = new Server(new SpendingLimits(MUCH, MUCH))) {
            assertThat(lacks().on()).startsWith("of campaign " + id + ": the limit is $1.00");
            server.engine.cancel(id);
        }
        assertThat(new Ledger(database).ofCampaign(id).spent()).isLessThanOrEqualTo(2 * SCENE);
    }

    @Test
    void whereNothingWasAllowedNothingIsBought() throws Exception {
        try (Server server = new Server(SpendingLimits.NOTHING)) {
            assertThat(lacks().on()).contains("the limit is $0.00");
            server.engine.cancel(id);
        }
        assertThat(new Ledger(database).ofCampaign(id)).isEqualTo(new Ledger.Balance(0, 0));
    }

    /** What the campaign is told when it cannot pay. */
    private Event.Waiting lacks() throws InterruptedException {
        try (var tail = events.tail(id, 0)) {
            while (true)
                if (tail.next(Duration.ofSeconds(20)).orElseThrow().event() instanceof Event.Waiting waiting
                        && waiting.what().equals("budget")) return waiting;
        }
    }

    /** As if the pause were over after which it tries again. */
    private void theRestIsOver() {
        String sql = "UPDATE scheduled_tasks SET execution_time = now() WHERE NOT picked AND task_instance LIKE ?";
        Await.until("a turn after a pause", () -> database.transaction(handle -> handle.execute(sql, id + "/%")) > 0);
    }

    private void on(String day) {
        clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    }

    private Phase phase() {
        return writer.find(id).orElseThrow().phase();
    }

    /** What a server is without its front. */
    private final class Server implements AutoCloseable {
        private final JobScheduler scheduler;
        private final Engine engine;

        Server(SpendingLimits limits) {
            Clock now = new Clock() {
                @Override
                public Instant instant() {
                    return clock.instant();
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            };
            Spending spending = new Spending(new Jobs(database, writer, new Ledger(database), now), limits);
            engine = new Engine(
                    database, writer, new VideoGraph(), nodes(), spending, Engine.Slots.SERVICE, Heartbeat.USUAL);
            scheduler = new JobScheduler(
                    database, spending.jobs(), List.of(new Shop()), PACE, JobLimits.USUAL, 4, Heartbeat.USUAL);
            events.onTurn(engine::look);
        }

        @Override
        public void close() {
            engine.close();
            scheduler.close();
        }
    }

    private static Map<Phase, PhaseNode> nodes() {
        Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();
        nodes.put(Phase.VISUAL, new BoughtScenes(3, SCENE));
        return nodes;
    }

    /** Has everything ready at once. */
    private static final class Shop implements JobProvider {
        @Override
        public String name() {
            return "shop";
        }

        @Override
        public Sent send(Job job) {
            return new Sent.Accepted("task of " + job.ref());
        }

        @Override
        public Answer ask(Job job, String task) {
            return new Answer.Done("clip of " + Objects.requireNonNull(job.task()), SCENE);
        }

        @Override
        public Search find(Job job) {
            return new Search.Absent();
        }
    }
}
