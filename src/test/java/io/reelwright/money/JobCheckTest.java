package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What is done with a paid job, whatever its provider answers and wherever its process ends. */
class JobCheckTest {
    private static final long CENT = 10_000;
    private static final long SMALL = JobLimits.USUAL.doubt();
    private static final SpendingLimits PLENTY = new SpendingLimits(100_000 * CENT, 10_000_000 * CENT);
    private static final JobTimings FAST = new JobTimings(
            Duration.ofMillis(1),
            Duration.ofMillis(500),
            Duration.ofMillis(501),
            Duration.ofMinutes(15),
            Duration.ofHours(24));

    @TempDir
    static Path folder;

    private static Database database;
    private static EventLog events;
    private static CampaignWriter writer;
    private static Ledger ledger;
    private static Jobs jobs;

    private final InMemoryJobProvider shop = new InMemoryJobProvider();
    private final AtomicLong nanos = new AtomicLong();
    private JobLimits limits = JobLimits.USUAL;
    private Claim claim;

    @BeforeAll
    static void open() throws Exception {
        database = OwnDatabase.in(folder);
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        ledger = new Ledger(database);
        jobs = new Jobs(database, writer, ledger, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void claimACampaign(TestInfo test) {
        String id = writer.create(Campaigns.brief(test.getDisplayName())).id();
        new CampaignActions(writer).resume(id);
        claim = writer.claim(id, 1).orElseThrow();
    }

    @Test
    void aJobIsSentAskedAfterAndBooked() throws Exception {
        String ref = order(0);

        assertThat(look(ref)).contains(FAST.poll());
        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        shop.finish(ref, 3 * CENT);
        assertThat(look(ref)).isEmpty();

        assertThat(job(ref).state()).isEqualTo(JobState.DONE);
        assertThat(job(ref).result()).isEqualTo("clip of " + ref);
        assertThat(job(ref).charged()).isEqualTo(3 * CENT);
        assertThat(job(ref).costSource()).isEqualTo(CostSource.PROVIDER);
    }

    @Test
    void whatIsSurelyNotTakenIsSentAgainButNotForEver() throws Exception {
        String busy = order(0);
        shop.answerNext(new JobProvider.Sent.Busy(Duration.ofSeconds(7)));
        assertThat(look(busy)).contains(Duration.ofSeconds(7));
        assertThat(job(busy).state()).isEqualTo(JobState.ORDERED);
        look(busy);
        assertThat(job(busy).state()).isEqualTo(JobState.ACCEPTED);

        String away = order(1);
        for (int i = 0; i < 5; i++) {
            shop.answerNext(new JobProvider.Sent.NotSent("nobody listens"));
            look(away);
        }
        assertThat(look(away)).isEmpty();
        assertThat(job(away).state()).isEqualTo(JobState.FAILED);
        assertThat(job(away).why()).isEqualTo("nobody listens");
        assertThat(job(away).charged()).isZero();
    }

    @Test
    void aRefusedRequestCostsNothing() throws Exception {
        String ref = order(0);
        shop.answerNext(new JobProvider.Sent.Rejected("the prompt is too long"));

        assertThat(look(ref)).isEmpty();

        assertThat(job(ref).why()).isEqualTo("the prompt is too long");
        assertThat(ledger.ofCampaign(claim.id())).isEqualTo(new Ledger.Balance(0, 0));
    }

    @Test
    void aLostAnswerIsLookedForAndNotSentAgain() throws Exception {
        String ref = order(0);
        shop.loseNextAnswer();

        look(ref);
        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        look(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(shop.taken(ref)).isEqualTo(1);
    }

    @Test
    void whatIsSurelyNotThereIsSentAgainOnlyWhenItCanNoLongerArrive() throws Exception {
        String ref = order(0);
        shop.answerNext(new JobProvider.Sent.Unsure("502"));
        look(ref);

        look(ref);
        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        grows(ref, FAST.grace());
        look(ref);
        assertThat(job(ref).state()).isEqualTo(JobState.ORDERED);
        look(ref);
        assertThat(shop.taken(ref)).isEqualTo(1);
    }

    @Test
    void whoeverWasFrozenBeforeItsFirstByteSendsNothing() throws Exception {
        String ref = order(0);
        AtomicLong calls = new AtomicLong();
        JobCheck frozen = walk(() ->
                calls.incrementAndGet() == 1 ? 0 : FAST.lease().plusMillis(1).toNanos());

        frozen.look(ref);

        assertThat(shop.taken(ref)).isZero();
        assertThat(job(ref).state()).isEqualTo(JobState.ORDERED);
        look(ref);
        assertThat(shop.taken(ref)).isEqualTo(1);
    }

    @Test
    void aFrozenSenderIsTooLateWhenAnotherHasSentMeanwhile() throws Exception {
        String ref = order(0);
        AtomicLong calls = new AtomicLong();
        JobCheck frozen = walk(() -> {
            if (calls.incrementAndGet() == 1) return 0;
            othersGoOn(ref);
            return Duration.ofSeconds(9).toNanos();
        });

        frozen.look(ref);

        assertThat(shop.taken(ref)).isEqualTo(1);
        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(job(ref).sends()).isEqualTo(2);
    }

    private void othersGoOn(String ref) {
        try {
            look(ref);
            look(ref);
            grows(ref, FAST.grace());
            look(ref);
            look(ref);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whereNobodyCanBeAskedALittleIsGivenUpAndMuchIsKeptForAPerson() throws Exception {
        shop.blind();
        String little = order(0, SMALL);
        String much = order(1, SMALL + 1);
        for (String ref : List.of(little, much)) {
            shop.answerNext(new JobProvider.Sent.Unsure("502"));
            look(ref);
            look(ref);
        }
        assertThat(job(little).state()).isEqualTo(JobState.IN_DOUBT);
        for (String ref : List.of(little, much)) grows(ref, FAST.grace());

        look(little);
        look(much);

        assertThat(job(little).state()).isEqualTo(JobState.ABANDONED_WITH_COST);
        assertThat(job(little).charged()).isEqualTo(SMALL);
        assertThat(job(much).state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(shop.taken(much)).isZero();
    }

    @Test
    void aJobThatTakesTooLongCallsItsCampaignAndIsStillBookedWhenItEnds() throws Exception {
        String ref = order(0);
        look(ref);
        grows(ref, FAST.deadline());
        look(ref);
        assertThat(job(ref).overdue()).isTrue();
        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);

        shop.finish(ref, 2 * CENT);
        look(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.DONE);
        assertThat(ledger.ofCampaign(claim.id()).spent()).isEqualTo(2 * CENT);
    }

    @Test
    void aMachineWhoseClockIsWrongFindsNoJobTooOld() throws Exception {
        Jobs longAgo =
                new Jobs(database, writer, ledger, Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
        String ref = longAgo.order(claim, new JobOrder(JobSubject.scene(0), 1, "fake", "fake-1", "a bee", CENT), PLENTY)
                .ref();

        look(ref);
        look(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(job(ref).overdue()).isFalse();
    }

    @Test
    void aJobThatNeverEndsIsGivenUpWithItsCost() throws Exception {
        String ref = order(0);
        look(ref);
        grows(ref, FAST.keep());

        assertThat(look(ref)).isEmpty();

        assertThat(job(ref).state()).isEqualTo(JobState.ABANDONED_WITH_COST);
        assertThat(job(ref).charged()).isEqualTo(5 * CENT);
    }

    @Test
    void whoseAnswersCannotBeReadIsWaitedForAsIfItWereSilent() throws Exception {
        String sent = order(0, SMALL);
        String doubted = order(1, SMALL);
        look(sent);
        shop.answerNext(new JobProvider.Sent.Unsure("502"));
        look(doubted);
        shop.answersNonsense(true);

        for (String ref : List.of(sent, doubted)) {
            var _ = logged(() -> assertThat(look(ref)).contains(FAST.poll()));
            grows(ref, FAST.deadline());
            var _ = logged(() -> look(ref));
        }
        assertThat(job(sent).overdue()).isTrue();
        assertThat(job(doubted).state()).isEqualTo(JobState.ABANDONED_WITH_COST);
        assertThat(events.read(claim.id(), 0, 100).stream().map(StoredEvent::json))
                .anyMatch(event -> event.contains("doubt_resolved") && event.contains("\"outcome\":\"written_off\""));
        grows(sent, FAST.keep());
        var _ = logged(() -> assertThat(look(sent)).isEmpty());
        assertThat(job(sent).state()).isEqualTo(JobState.ABANDONED_WITH_COST);
    }

    @Test
    void anAnswerThatCannotBeReadIsLoggedOnceUntilOneCan() throws Exception {
        String ref = order(0);
        JobCheck walk = walk(nanos::get);
        walk.look(ref);
        List<LogRecord> logged = logged(() -> {
            shop.answersNonsense(true);
            walk.look(ref);
            walk.look(ref);
            shop.answersNonsense(false);
            walk.look(ref);
            shop.answersNonsense(true);
            walk.look(ref);
        });

        assertThat(logged).hasSize(2).allMatch(line -> line.getMessage().startsWith(ref));
    }

    /** Something that writes into the log. */
    @FunctionalInterface
    private interface Told {
        void run() throws InterruptedException;
    }

    private static List<LogRecord> logged(Told told) throws InterruptedException {
        List<LogRecord> lines = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(JobCheck.class.getName());
        log.addHandler(ear);
        log.setUseParentHandlers(false);
        try {
            told.run();
        } finally {
            log.setUseParentHandlers(true);
            log.removeHandler(ear);
        }
        return lines;
    }

    @Test
    void aProviderMaySayWhatTheDatabaseCannotKeep() throws Exception {
        String ref = order(0);
        shop.answerNext(new JobProvider.Sent.Rejected("a prompt with \0 in it"));

        assertThat(look(ref)).isEmpty();

        assertThat(job(ref).why()).isEqualTo("a prompt with  in it");
        assertThatThrownBy(() -> new JobProvider.Sent.Accepted("task\0"))
                .hasMessageContaining("is not a valid task name");
        assertThatThrownBy(() -> new JobProvider.Answer.Running(Double.NaN)).hasMessageContaining("is not a number");
    }

    @Test
    void aJobWhoseProviderNobodyHereKnowsIsLeftToOthersButNotForEver() throws Exception {
        String ref = jobs.order(
                        claim, new JobOrder(JobSubject.scene(0), 1, "elsewhere", "e-1", "a bee", 5 * CENT), PLENTY)
                .ref();

        assertThat(look(ref)).contains(Duration.ofSeconds(2));
        grows(ref, FAST.deadline());
        look(ref);
        assertThat(job(ref).overdue()).isTrue();
        grows(ref, FAST.keep());

        assertThat(look(ref)).isEmpty();
        assertThat(job(ref).why()).isEqualTo("no server here can order from elsewhere");
        assertThat(ledger.ofCampaign(claim.id())).isEqualTo(new Ledger.Balance(0, 0));
    }

    @Test
    void aProviderMayBeBusyAsOftenAsItLikesUntilItTakesTooLong() throws Exception {
        String ref = order(0);
        for (int i = 0; i < 30; i++) {
            shop.answerNext(new JobProvider.Sent.Busy(FAST.deadline()));
            assertThat(look(ref)).contains(FAST.deadline());
        }
        shop.answerNext(new JobProvider.Sent.Busy(Duration.ZERO));
        assertThat(look(ref)).contains(FAST.poll());

        grows(ref, FAST.deadline());
        shop.answerNext(new JobProvider.Sent.Busy(Duration.ofSeconds(7)));
        assertThat(look(ref)).isEmpty();

        assertThat(job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).why()).isEqualTo("fake is busy");
        assertThat(job(ref).charged()).isZero();
    }

    @Test
    void aProviderThatIsBusyForLongerThanTheDeadlineIsNotWaitedFor() throws Exception {
        String ref = order(0);
        shop.answerNext(new JobProvider.Sent.Busy(FAST.deadline().plusMinutes(45)));

        assertThat(look(ref)).isEmpty();

        assertThat(job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).why()).startsWith("fake is busy for ").endsWith(" minutes more");
        assertThat(ledger.ofCampaign(claim.id())).isEqualTo(new Ledger.Balance(0, 0));
    }

    @Test
    void whatIsLostAgainAndAgainIsNotSentForEver() throws Exception {
        String ref = order(0);
        for (int i = 0; i < 20; i++) {
            shop.answerNext(new JobProvider.Sent.Unsure("502"));
            look(ref);
            canNoLongerArrive(ref);
            look(ref);
        }

        assertThat(look(ref)).isEmpty();
        assertThat(job(ref).why()).isEqualTo("502");
    }

    private static void canNoLongerArrive(String ref) {
        database.transaction(handle ->
                handle.execute("UPDATE jobs SET sent_at = sent_at - interval '3 minutes' WHERE ref = ?", ref));
    }

    @Test
    void whatMayBePaidWaitsForAPersonHoweverLong() throws Exception {
        shop.blind();
        String ref = order(0, SMALL + 1);
        shop.answerNext(new JobProvider.Sent.Unsure("502"));
        look(ref);
        grows(ref, FAST.keep());

        assertThat(look(ref)).isPresent();
        assertThat(look(ref)).isPresent();

        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(ledger.ofCampaign(claim.id())).isEqualTo(new Ledger.Balance(SMALL + 1, 0));
        assertThat(events.read(claim.id(), 0, 100).getLast().json())
                .contains(
                        "\"event\":\"waiting\"",
                        "\"what\":\"doubt\"",
                        "up to $0.10",
                        "reelwright resolve " + ref + " --taken TASK, --never-taken or --studio");
        assertThat(job(ref).overdue()).isFalse();
    }

    @Test
    void aPersonIsAskedOnceAndOnlyWhenTheRequestCanNoLongerArrive() throws Exception {
        shop.blind();
        String ref = order(0, SMALL + 1);
        shop.answerNext(new JobProvider.Sent.Unsure("502"));
        look(ref);
        look(ref);
        long before = events.newest(claim.id());

        canNoLongerArrive(ref);
        look(ref);
        look(ref);

        assertThat(events.newest(claim.id())).isEqualTo(before + 1);
    }

    @Test
    void theDoubtLimitDecidesWhatWaitsForAPerson() throws Exception {
        shop.blind();
        limits = new JobLimits(50 * CENT, Map.of(), SendRates.NONE);
        String little = order(0, 50 * CENT);
        String much = order(1, 50 * CENT + 1);
        for (String ref : List.of(little, much)) {
            shop.answerNext(new JobProvider.Sent.Unsure("502"));
            look(ref);
            canNoLongerArrive(ref);
            look(ref);
        }

        assertThat(job(little).state()).isEqualTo(JobState.ABANDONED_WITH_COST);
        assertThat(job(much).state()).isEqualTo(JobState.IN_DOUBT);
    }

    @Test
    void aJobWhoseSceneTheStudioDrawsStaysReservedAndIsNeverSentAgain() throws Exception {
        shop.blind();
        String kept = order(0, SMALL + 1);
        String absent = order(1, SMALL + 1);
        for (String ref : List.of(kept, absent)) {
            shop.answerNext(new JobProvider.Sent.Unsure("502"));
            look(ref);
            canNoLongerArrive(ref);
            look(ref);
            inDoubt().studio(job(ref));
        }
        assertThat(ledger.ofCampaign(claim.id()).held()).isEqualTo(2 * (SMALL + 1));

        inDoubt().neverTaken(job(absent));
        assertThat(look(absent)).isEmpty();
        assertThat(job(absent).state()).isEqualTo(JobState.FAILED);
        assertThat(shop.taken(absent)).isZero();

        assertThat(look(kept)).isPresent();
        assertThat(job(kept).state()).isEqualTo(JobState.IN_DOUBT);
        grows(kept, FAST.keep());
        assertThat(look(kept)).isEmpty();
        assertThat(job(kept).state()).isEqualTo(JobState.ABANDONED_WITH_COST);
        assertThat(ledger.ofCampaign(claim.id())).isEqualTo(new Ledger.Balance(0, SMALL + 1));
        assertThat(ledger.differences()).isEmpty();
    }

    private static JobsInDoubt inDoubt() {
        return new JobsInDoubt(database, writer, Clock.systemUTC());
    }

    @Test
    void aTaskThatIsNoLongerKnownWaitsForAPersonAboveTheDoubtLimit() throws Exception {
        String little = order(0, SMALL);
        String much = order(1, SMALL + 1);
        forgotten(little);
        forgotten(much);

        assertThat(job(little).state()).isEqualTo(JobState.ABANDONED_WITH_COST);
        assertThat(job(little).charged()).isEqualTo(SMALL);
        assertThat(job(little).why()).isEqualTo("fake does not know its task task-of-" + little);
        assertThat(job(much).state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(job(much).overdue())
                .as("nothing else is bought for its scene")
                .isFalse();
        assertThat(ledger.ofCampaign(claim.id())).isEqualTo(new Ledger.Balance(SMALL + 1, SMALL));
        assertThat(told()).anyMatch(event -> event.contains("doubt_resolved") && event.contains("written_off"));
        assertThat(told().getLast())
                .contains(
                        "\"event\":\"waiting\"",
                        "\"what\":\"doubt\"",
                        much + ": fake does not know its task task-of-" + much + ", and up to $0.10 may be spent",
                        "reelwright resolve " + much + " --taken TASK, --never-taken or --studio");
        assertThat(shop.taken(much)).isEqualTo(1);
    }

    /** Nothing is paid twice for what costs nothing; all else may have been paid. */
    @Test
    void aTaskThatIsLostIsOrderedAnewOnlyIfItCostsNothing() throws Exception {
        String free = order(0, 0);
        String paid = order(1, SMALL + 1);
        for (String ref : List.of(free, paid)) {
            look(ref);
            shop.lose(ref);
            for (int i = 0; i < 3; i++) look(ref);
            assertThat(job(ref).state()).as("it can still arrive").isEqualTo(JobState.IN_DOUBT);
            canNoLongerArrive(ref);
            look(ref);
            shop.remember();
        }

        assertThat(job(free).state()).isEqualTo(JobState.ORDERED);
        assertThat(job(free).task()).isNull();
        look(free);
        assertThat(job(free).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(job(free).sends()).isEqualTo(2);
        assertThat(job(paid).state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(shop.taken(paid)).isZero();
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void aTaskThatIsKnownAfterAllIsAskedAfterAgain() throws Exception {
        String ref = order(0, SMALL + 1);
        forgotten(ref);
        shop.remember();
        shop.finish(ref, 2 * CENT);

        while (look(ref).isPresent()) assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);

        assertThat(job(ref).state()).isEqualTo(JobState.DONE);
        assertThat(ledger.ofCampaign(claim.id())).isEqualTo(new Ledger.Balance(0, 2 * CENT));
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void aForgottenTaskThatAPersonSaysWasNeverTakenIsOrderedAnew() throws Exception {
        String ref = order(0, SMALL + 1);
        forgotten(ref);

        Job again = inDoubt().neverTaken(job(ref));
        assertThat(again.state()).isEqualTo(JobState.ORDERED);
        assertThat(again.task()).isNull();
        look(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(job(ref).task()).isEqualTo("task-of-" + ref);
        assertThat(shop.taken(ref)).isEqualTo(2);
    }

    @Test
    void aPersonWhoKeepsAForgottenTaskIsAskedAgainWhenItStaysUnknown() throws Exception {
        String ref = order(0, SMALL + 1);
        forgotten(ref);
        long asked =
                told().stream().filter(event -> event.contains("--never-taken")).count();

        assertThat(inDoubt().taken(job(ref), "task-of-" + ref).state()).isEqualTo(JobState.ACCEPTED);
        forgotten(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(told().stream().filter(event -> event.contains("--never-taken")))
                .hasSize((int) asked + 1);
    }

    @Test
    void aTaskThatItsProviderDoesNotKnowIsRefusedAtOnce() throws Exception {
        String ref = doubted(0);

        assertThatThrownBy(() -> askingInDoubt().taken(job(ref), "4711"))
                .isInstanceOf(ActionRefused.class)
                .hasMessage("fake does not know task 4711; the job stays in doubt: check the id");

        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(job(ref).task()).isNull();
        Job taken = askingInDoubt().taken(job(ref), "task-of-" + ref);
        assertThat(taken.state()).isEqualTo(JobState.ACCEPTED);
        assertThat(taken.why()).isNull();
    }

    @Test
    void aTaskOfASilentProviderIsCheckedLaterAndReturnsToDoubtWhenItIsUnknown() throws Exception {
        String ref = doubted(0);
        grows(ref, FAST.deadline());
        shop.answersNonsense(true);

        Job taken = askingInDoubt().taken(job(ref), "4712");
        assertThat(taken.state()).isEqualTo(JobState.ACCEPTED);
        assertThat(taken.why()).isEqualTo("it is not checked yet whether fake knows task 4712");
        var _ = logged(() -> look(ref));
        assertThat(job(ref).overdue()).as("its time begins anew").isFalse();

        shop.answersNonsense(false);
        forgotten(ref);
        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(told().getLast()).contains(ref + ": fake does not know its task 4712, and up to $0.10");
    }

    /** Its provider is asked twice and knows its task neither time, long after it was sent. */
    private void forgotten(String ref) throws InterruptedException {
        if (job(ref).state() == JobState.ORDERED) look(ref);
        canNoLongerArrive(ref);
        shop.forget();
        look(ref);
        look(ref);
    }

    /** A job above the doubt limit of which nobody knows whether its provider has it. */
    private String doubted(int scene) throws InterruptedException {
        shop.blind();
        String ref = order(scene, SMALL + 1);
        shop.answerNext(new JobProvider.Sent.Unsure("502"));
        look(ref);
        return ref;
    }

    private JobsInDoubt askingInDoubt() {
        return new JobsInDoubt(database, writer, Clock.systemUTC(), List.of(shop));
    }

    private List<String> told() {
        return events.read(claim.id(), 0, 100).stream().map(StoredEvent::json).toList();
    }

    @Test
    void aJobWithoutASlotWaitsAndIsNotSent() throws Exception {
        String first = jobs.order(claim, narrow(0), PLENTY).ref();
        String second = jobs.order(claim, narrow(1), PLENTY).ref();
        limits = new JobLimits(SMALL, Map.of("narrow", 1), SendRates.NONE);

        look(first);
        assertThat(look(second)).isPresent();

        assertThat(job(second).state()).isEqualTo(JobState.ORDERED);
        assertThat(job(second).sends()).isZero();
        assertThat(job(second).refusals()).isZero();
        shop.finish(first, CENT);
        look(first);
        look(second);
        assertThat(job(second).state()).isEqualTo(JobState.ACCEPTED);
    }

    @Test
    void ofManyProcessesThatSendAtOnceOnlyAsManyDoAsThereAreSlots() throws Exception {
        List<String> refs = new ArrayList<>();
        for (int scene = 0; scene < 40; scene++)
            refs.add(
                    jobs.order(claim, new JobOrder(JobSubject.scene(scene), 1, "crowded", "c-1", "a bee", CENT), PLENTY)
                            .ref());

        List<Callable<Boolean>> calls = refs.stream()
                .<Callable<Boolean>>map(ref -> () -> jobs.sending(ref, 7).isPresent())
                .toList();
        int sent = 0;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : crowd.invokeAll(calls)) if (one.get()) sent++;
        }

        assertThat(sent).isEqualTo(7);
    }

    @Test
    void aJobThatMayNotBeSentYetWaitsAsLongAsItsRateSays() throws Exception {
        String ref = order(0);
        limits = new JobLimits(SMALL, Map.of(), _ -> Optional.of(Duration.ofSeconds(3)));

        assertThat(look(ref)).contains(Duration.ofSeconds(3));
        assertThat(job(ref).sends()).isZero();

        grows(ref, FAST.deadline());
        assertThat(look(ref)).as("the limit is our own").contains(Duration.ofSeconds(3));
        assertThat(job(ref).state()).isEqualTo(JobState.ORDERED);
        assertThat(job(ref).overdue()).isFalse();

        grows(ref, FAST.keep());
        assertThat(look(ref)).isEmpty();
        assertThat(job(ref).why()).isEqualTo("no slot at fake was free in time");
        assertThat(job(ref).charged()).isZero();
    }

    @Test
    void aJobThatHasWaitedForItsSlotMayStillBeAskedForWhenItsProviderIsBusy() throws Exception {
        String ref = order(0);
        grows(ref, FAST.deadline().multipliedBy(3));
        shop.answerNext(new JobProvider.Sent.Busy(Duration.ofSeconds(7)));
        assertThat(look(ref)).contains(Duration.ofSeconds(7));

        look(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
    }

    @Test
    void whatACancelledCampaignHasOrderedIsCancelledOnceAndStillAskedAfter() throws Exception {
        shop.canCancel(Cancellation.REQUESTED);
        JobCheck process = process();
        String ref = order(0);
        process.look(ref);
        new CampaignActions(writer).cancel(claim.id(), "the test wants it");

        process.look(ref);
        process.look(ref);
        assertThat(shop.cancels()).isEqualTo(1);
        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);

        shop.finish(ref, 2 * CENT);
        assertThat(process.look(ref)).isEmpty();
        assertThat(job(ref).charged()).isEqualTo(2 * CENT);
    }

    @Test
    void aCancelWithoutAnAnswerIsRepeated() throws Exception {
        shop.canCancel(Cancellation.SILENT);
        JobCheck process = process();
        String ref = order(0);
        process.look(ref);
        new CampaignActions(writer).cancel(claim.id(), "the test wants it");

        process.look(ref);
        process.look(ref);

        assertThat(shop.cancels()).isEqualTo(2);
    }

    @Test
    void aRemovedJobThatItsProviderForgetsHasCostNothing() throws Exception {
        shop.canCancel(Cancellation.REMOVED);
        JobCheck process = process();
        String ref = order(0);
        process.look(ref);
        new CampaignActions(writer).cancel(claim.id(), "the test wants it");
        process.look(ref);

        shop.forget();
        assertThat(process.look(ref)).isEmpty();

        assertThat(job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).charged()).isZero();
    }

    @Test
    void aJobThatItsProviderDeletesHasEnded() throws Exception {
        JobCheck process = process();
        List<String> refs = List.of(order(0), order(1));
        for (String ref : refs) process.look(ref);
        new CampaignActions(writer).cancel(claim.id(), "the test wants it");

        shop.canCancel(Cancellation.DELETED);
        assertThat(process.look(refs.get(0))).isEmpty();
        shop.canCancel(Cancellation.DELETED_RUNNING);
        assertThat(process.look(refs.get(1))).isEmpty();

        assertThat(job(refs.get(0)).charged()).isZero();
        assertThat(job(refs.get(1)).charged())
                .as("nothing tells what it cost")
                .isEqualTo(job(refs.get(1)).reserved());
        assertThat(job(refs.get(1)).costSource()).isEqualTo(CostSource.ESTIMATE);
    }

    @Test
    void aProviderIsReadAsSeldomAsItAsksFor() throws Exception {
        String ref = order(0);
        assertThat(look(ref)).contains(FAST.poll());
        shop.pausesPerRead(3);

        assertThat(look(ref)).contains(FAST.poll().multipliedBy(3));
    }

    @Test
    void aRefusalIsStoredWithItsJob() throws Exception {
        String ref = order(0);
        shop.answerNext(new JobProvider.Sent.Rejected("not with these words", Refusal.CONTENT_POLICY));

        assertThat(look(ref)).isEmpty();

        assertThat(job(ref).refusal()).isEqualTo(Refusal.CONTENT_POLICY);
        assertThat(job(ref).charged()).isZero();
    }

    private JobCheck process() {
        return new JobCheck(jobs, Map.of("fake", shop), FAST, limits, System::nanoTime);
    }

    @Test
    void aJobThatHasWaitedLongForItsSlotStillHasItsWholeTime() throws Exception {
        String ref = order(0);
        grows(ref, FAST.deadline().minusSeconds(5));
        look(ref);
        database.transaction(handle ->
                handle.execute("UPDATE jobs SET created_at = created_at - interval '1 minute' WHERE ref = ?", ref));

        look(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(job(ref).overdue()).isFalse();
    }

    private static JobOrder narrow(int scene) {
        return new JobOrder(JobSubject.scene(scene), 1, "narrow", "n-1", "a bee", CENT);
    }

    @Test
    void aRefusalThatComesLateEndsNothingThatWasSentAgain() throws Exception {
        String ref = order(0);
        shop.answerNext(new JobProvider.Sent.Rejected("the prompt is too long"));
        shop.meanwhile(() -> {
            try {
                look(ref);
                canNoLongerArrive(ref);
                look(ref);
                look(ref);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });

        assertThat(look(ref)).isPresent();

        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(shop.taken(ref)).isEqualTo(1);
    }

    @Test
    void nothingIsSentForACampaignThatHasEnded() throws Exception {
        String ref = order(0);
        new CampaignActions(writer).cancel(claim.id(), "the test wants it");

        assertThat(look(ref)).isEmpty();

        assertThat(shop.taken(ref)).isZero();
        assertThat(job(ref).charged()).isZero();
    }

    @Test
    void whereverProcessesEndNothingIsPaidTwiceAndAllIsBooked() throws Exception {
        Random random = new Random(20_261);
        List<String> refs = new ArrayList<>();
        for (int scene = 0; scene < 60; scene++) refs.add(order(scene));
        CrashingJobProvider crashes = new CrashingJobProvider(shop, random);
        JobCheck walk = new JobCheck(jobs, Map.of("fake", crashes), FAST, JobLimits.USUAL, crashes::nanos);

        List<String> open = new ArrayList<>(refs);
        for (long begun = System.nanoTime(); !open.isEmpty(); ) {
            assertThat(System.nanoTime() - begun).as("still open: %s", open).isLessThan(60_000_000_000L);
            String ref = open.get(random.nextInt(open.size()));
            try {
                if (walk.look(ref).isEmpty()) open.remove(ref);
            } catch (CrashingJobProvider.Crash ended) {
                crashes.count();
            }
        }

        assertThat(crashes.all()).isGreaterThan(50);
        for (String ref : refs) {
            assertThat(job(ref).state()).as(ref).isEqualTo(JobState.DONE);
            assertThat(shop.taken(ref)).as(ref).isEqualTo(1);
        }
        assertThat(ledger.ofCampaign(claim.id())).isEqualTo(new Ledger.Balance(0, 60 * 4 * CENT));
        assertThat(ledger.differences()).isEmpty();
    }

    /** It was ordered and sent so much longer ago, by the database's clock. */
    private static void grows(String ref, Duration age) {
        database.transaction(handle -> handle.execute(
                "UPDATE jobs SET created_at = created_at - ? * interval '1 second',"
                        + " sent_at = sent_at - ? * interval '1 second',"
                        + " first_sent_at = first_sent_at - ? * interval '1 second' WHERE ref = ?",
                age.toSeconds() + 1,
                age.toSeconds() + 1,
                age.toSeconds() + 1,
                ref));
    }

    private Optional<Duration> look(String ref) throws InterruptedException {
        return walk(nanos::get).look(ref);
    }

    private JobCheck walk(java.util.function.LongSupplier time) {
        return new JobCheck(jobs, Map.of("fake", shop, "narrow", shop), FAST, limits, time);
    }

    private String order(int scene) {
        return order(scene, 5 * CENT);
    }

    private String order(int scene, long worst) {
        return jobs.order(claim, new JobOrder(JobSubject.scene(scene), 1, "fake", "fake-1", "a bee", worst), PLENTY)
                .ref();
    }

    private static Job job(String ref) {
        return jobs.find(ref).orElseThrow();
    }
}
