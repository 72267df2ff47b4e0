package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.StaleFence;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
    private static final long DOLLAR = 1_000_000;
    private static final SpendingLimits PLENTY = new SpendingLimits(1_000 * DOLLAR, 1_000_000 * DOLLAR);

    @TempDir
    static Path folder;

    private static Database database;

    private EventLog events;
    private CampaignWriter writer;
    private Ledger ledger;
    private Jobs jobs;
    private Claim claim;
    private String ref;

    @BeforeAll
    static void open() throws Exception {
        database = OwnDatabase.in(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void claimACampaign(TestInfo test) {
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        ledger = new Ledger(database);
        jobs = new Jobs(database, writer, ledger, Clock.systemUTC());
        String id = writer.create(Campaigns.brief(test.getDisplayName())).id();
        new CampaignActions(writer).resume(id);
        claim = writer.claim(id, 1).orElseThrow();
        ref = id + "/scene/0/1";
    }

    @Test
    void aJobIsWrittenAndItsCostSetAsideBeforeItIsSent() {
        Job ordered = jobs.order(claim, order("a bee"), PLENTY);

        assertThat(ordered.ref()).isEqualTo(ref);
        assertThat(ordered.state()).isEqualTo(JobState.ORDERED);
        assertThat(balance()).isEqualTo(new Ledger.Balance(DOLLAR, 0));
        assertThat(events.read(claim.id(), 0, 10).getLast().json())
                .contains("\"event\":\"budget_reserved\"", "\"amount\":1.0");
    }

    @Test
    void theSameAttemptIsTheSameJobWhoeverOrdersIt() {
        Job first = jobs.order(claim, order("a bee"), PLENTY);
        Claim next = writer.claim(claim.id(), 1).orElseThrow();

        assertThat(jobs.order(next, order("a bee"), PLENTY)).isEqualTo(first);
        assertThat(jobs.order(next, order("a bee"), SpendingLimits.NOTHING)).isEqualTo(first);
        assertThat(balance()).isEqualTo(new Ledger.Balance(DOLLAR, 0));
        assertThatThrownBy(() -> jobs.order(next, order("a wasp"), PLENTY))
                .hasMessage(ref + " was ordered before with another request; a different request needs a new attempt");
    }

    @Test
    void whatAnOlderBinaryHasOrderedForASceneIsNotOrderedAgain() {
        jobs.order(claim, order("a bee"), PLENTY);
        String old = claim.id() + "/0/1";
        database.transaction(handle -> {
            handle.execute("SET LOCAL session_replication_role = replica");
            handle.execute("UPDATE jobs SET ref = ?, subject = NULL WHERE ref = ?", old, ref);
            return handle.execute("UPDATE ledger SET job = ? WHERE job = ?", old, ref);
        });

        assertThat(jobs.order(claim, order("a bee"), SpendingLimits.NOTHING).ref())
                .isEqualTo(old);
        assertThat(jobs.of(claim.id())).extracting(Job::subject).containsExactly(JobSubject.scene(0));
    }

    @Test
    void whatIsForNoSceneIsToldByItsSubjectAndMeetsNoScene() {
        JobSubject spoken = new JobSubject(JobSubject.Kind.NARRATION, 0);
        jobs.order(claim, order("a bee"), PLENTY);
        Job voice = jobs.order(claim, new JobOrder(spoken, 1, "fake", "voice-1", "say it", DOLLAR), PLENTY);
        Job second =
                jobs.order(claim, new JobOrder(JobSubject.scene(10), 1, "fake", "fake-1", "a bee", DOLLAR), PLENTY);

        assertThat(voice.ref()).isEqualTo(claim.id() + "/narration/0/1");
        assertThat(jobs.of(claim.id()))
                .extracting(Job::subject)
                .containsExactly(spoken, JobSubject.scene(0), second.subject());
        jobs.sending(voice.ref());
        jobs.accepted(voice.ref(), "task-1");
        jobs.end(jobs.find(voice.ref()).orElseThrow(), JobEnd.free("no voice"));
        assertThat(events.read(claim.id(), 0, 20).stream()
                        .map(StoredEvent::json)
                        .skip(4))
                .satisfiesExactly(
                        running -> assertThat(running)
                                .contains("\"event\":\"job_running\"", "\"subject\":\"narration/0\"", "fake-voice-1"),
                        failed -> assertThat(failed).contains("\"event\":\"job_failed\"", "\"why\":\"no voice\""),
                        settled -> assertThat(settled).contains("\"event\":\"budget_settled\"", "\"spent\":0.0"));
    }

    @Test
    void whoLostTheCampaignOrdersNothing() {
        var _ = writer.claim(claim.id(), 1).orElseThrow();

        assertThatThrownBy(() -> jobs.order(claim, order("a bee"), PLENTY)).isInstanceOf(StaleFence.class);
        assertThat(jobs.find(ref)).isEmpty();
        assertThat(balance()).isEqualTo(new Ledger.Balance(0, 0));
    }

    @Test
    void aJobThatABudgetDoesNotBearIsNotWritten() {
        long last = events.newest(claim.id());

        assertThatThrownBy(() -> jobs.order(claim, order("a bee"), new SpendingLimits(DOLLAR / 2, 1_000_000 * DOLLAR)))
                .isInstanceOf(BudgetExceeded.class)
                .hasMessageStartingWith(
                        "the budget of campaign " + claim.id() + ": the limit is $0.50, and what is left does not cover"
                                + " $1.00 more; start again with a higher --campaign-budget; when the order has a budget of its own")
                .hasMessageEndingWith("reelwright fork " + claim.id() + " --from visual --campaign-budget DOLLARS");
        assertThatThrownBy(() -> jobs.order(claim, order("a bee"), new SpendingLimits(DOLLAR, 1)))
                .hasMessageStartingWith("the budget of day ")
                .hasMessageContaining("the limit is $0.000001")
                .hasMessageEndingWith("wait for tomorrow (UTC), or start again with a higher --day-budget");

        assertThat(jobs.find(ref)).isEmpty();
        assertThat(balance()).isEqualTo(new Ledger.Balance(0, 0));
        assertThat(events.newest(claim.id())).isEqualTo(last);
        assertThat(jobs.order(claim, order("a bee"), PLENTY).state()).isEqualTo(JobState.ORDERED);
    }

    @Test
    void whatAJobDidCostIsBookedAndTheRestGivenBack() {
        jobs.order(claim, order("a bee"), PLENTY);

        Job done = jobs.end(job(), JobEnd.done("a clip", 300_000, CostSource.PROVIDER));

        assertThat(done.charged()).isEqualTo(300_000);
        assertThat(events.read(claim.id(), 0, 100))
                .extracting(StoredEvent::event)
                .endsWith(
                        new Event.SceneGenerating(0, 1, "fake-fake-1", 1),
                        new Event.BudgetSettled("fake-fake-1", 1, 0.3, "scene/0"));
        assertThat(balance()).isEqualTo(new Ledger.Balance(0, 300_000));
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void aCostAboveWhatWasSetAsideIsBookedInFull() {
        jobs.order(claim, order("a bee"), PLENTY);

        jobs.end(job(), JobEnd.done("a clip", 2 * DOLLAR, CostSource.PROVIDER));

        assertThat(balance()).isEqualTo(new Ledger.Balance(0, 2 * DOLLAR));
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void theFirstEndStays() {
        Job job = jobs.order(claim, order("a bee"), PLENTY);
        jobs.end(job(), JobEnd.failed("blurred", 0, CostSource.PROVIDER));

        Job still = jobs.end(job(), JobEnd.abandoned(job, "it never ended"));

        assertThat(still.state()).isEqualTo(JobState.FAILED);
        assertThat(balance()).isEqualTo(new Ledger.Balance(0, 0));
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void theFirstTaskToBeToldStaysAndTakesAwayTheDoubt() {
        jobs.order(claim, order("a bee"), PLENTY);
        jobs.sending(ref);

        jobs.doubt(ref, "no answer");
        assertThat(job().state()).isEqualTo(JobState.IN_DOUBT);
        jobs.accepted(ref, "t-1");
        jobs.accepted(ref, "t-2");
        assertThat(job().task()).isEqualTo("t-1");
        jobs.doubt(ref, "no answer");
        assertThat(job().state()).isEqualTo(JobState.ACCEPTED);
    }

    @Test
    void aTaskThatIsToldAfterTheEndIsKeptAsATraceOfMoney() {
        Job job = jobs.order(claim, order("a bee"), PLENTY);
        jobs.end(job(), JobEnd.abandoned(job, "it never ended"));

        jobs.accepted(ref, "t-1");

        assertThat(job().state()).isEqualTo(JobState.ABANDONED_WITH_COST);
        assertThat(job().task()).isEqualTo("t-1");
    }

    @Test
    void jobsOutliveTheirCampaign() {
        jobs.order(claim, order("a bee"), PLENTY);
        jobs.end(job(), JobEnd.done("a clip", DOLLAR, CostSource.PROVIDER));
        new CampaignActions(writer).cancel(claim.id(), "the test is over");

        new CampaignActions(writer).delete(claim.id());

        assertThat(jobs.of(claim.id())).hasSize(1);
        assertThat(balance()).isEqualTo(new Ledger.Balance(0, DOLLAR));
    }

    @Test
    void aNewPriceNeedsALaterBeginning() {
        Prices prices = new Prices(database);
        Instant may = Instant.parse("2026-05-01T00:00:00Z");
        Price first = new Price("fake", "fake-1", "second", 50_000, may, "a page");
        Price second = new Price("fake", "fake-1", "second", 40_000, may.plusSeconds(3_600), "a page");
        prices.add(first);
        prices.add(first);
        prices.add(second);

        assertThat(prices.at("fake", "fake-1", "second", may.minusSeconds(1))).isEmpty();
        assertThat(prices.at("fake", "fake-1", "second", may.plusSeconds(1))).contains(first);
        assertThat(prices.at("fake", "fake-1", "second", may.plusSeconds(9_999)))
                .contains(second);
        assertThat(first.of(8)).isEqualTo(400_000);
        assertThatThrownBy(() -> prices.add(new Price("fake", "fake-1", "second", 1, may, "another page")))
                .hasMessage("a second of fake-1 costs 50000 micros since " + may + ": a new price needs a later start");
    }

    @Test
    void aCampaignThatSleepsIsWokenByTheEndOfItsJob() {
        jobs.order(claim, order("a bee"), PLENTY);
        writer.sleep(claim, claim.state(), new Event.Waiting("job", ref));
        assertThat(writer.claim(claim.id(), 2)).isEmpty();

        jobs.end(job(), JobEnd.done("a clip", DOLLAR, CostSource.PROVIDER));
        jobs.end(job(), JobEnd.done("a clip", DOLLAR, CostSource.PROVIDER));

        assertThat(writer.claim(claim.id(), 2)).isPresent();
        assertThat(kinds()).endsWith("waiting", "scene_generating", "budget_settled", "resumed");
    }

    @Test
    void aCallThatComesBeforeTheCampaignHasFallenAsleepIsNotLost() {
        jobs.order(claim, order("a bee"), PLENTY);
        jobs.end(job(), JobEnd.failed("blurred", 0, CostSource.PROVIDER));

        writer.sleep(claim, claim.state(), new Event.Waiting("job", ref));

        assertThat(writer.claim(claim.id(), 2)).isPresent();
        assertThat(kinds()).endsWith("scene_failed", "budget_settled", "waiting");
    }

    @Test
    void newsOfAJobTakesNothingFromWhoeverWorksOnItsCampaign() {
        jobs.order(claim, order("a bee"), PLENTY);
        jobs.sending(ref);
        jobs.accepted(ref, "t-1");
        jobs.progressed(ref, 0.5);
        jobs.progressed(ref, 0.25);

        writer.checkpoint(claim, claim.state(), List.of(new Event.MomentsFound(1)));

        assertThat(kinds()).endsWith("scene_generating", "scene_generating", "moments_found");
        assertThat(job().progress()).isEqualTo(0.5);
        assertThat(events.newest(claim.id())).isEqualTo(kinds().size());
    }

    private List<String> kinds() {
        return events.read(claim.id(), 0, 100).stream()
                .map(one -> one.event().kind())
                .toList();
    }

    private Job job() {
        return jobs.find(ref).orElseThrow();
    }

    private Ledger.Balance balance() {
        return ledger.ofCampaign(claim.id());
    }

    private static JobOrder order(String request) {
        return new JobOrder(JobSubject.scene(0), 1, "fake", "fake-1", request, DOLLAR);
    }
}
