package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.event.StoredEvent;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.SharedFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final long CENT = 10_000;
    private static final long TEN_DOLLARS = 1_000 * CENT;
    private static final int CAMPAIGNS = 25;
    private static final int ORDERS = 40;

    @TempDir
    static Path folder;

    private static Database database;
    private static EventLog events;
    private static CampaignWriter writer;
    private static Ledger ledger;

    @BeforeAll
    static void open() throws Exception {
        database = Database.embedded(folder, SharedFolders.programs());
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        ledger = new Ledger(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void ofAThousandOrdersAtOnceExactlyThoseThatTenDollarsBearAreGranted(TestInfo test) throws Exception {
        LocalDate day = LocalDate.parse("2026-03-01");
        Jobs jobs = jobs(day);
        SpendingLimits limits = new SpendingLimits(TEN_DOLLARS, TEN_DOLLARS);
        List<Claim> claims = claims(test);

        int granted = atOnce(number -> grant(jobs, claims.get(number % CAMPAIGNS), number / CAMPAIGNS, 13_000, limits));

        assertThat(granted).isEqualTo((int) (TEN_DOLLARS / 13_000));
        assertThat(ledger.ofDay(day)).isEqualTo(new Ledger.Balance(granted * 13_000L, 0));
        assertThat(ledger.differences()).isEmpty();
        for (Claim claim : claims)
            assertNumbersAreWhole(claim.id(), jobs.of(claim.id()).size());
    }

    @Test
    void noBudgetIsExceededWhileJobsOfAllPricesComeAndGo(TestInfo test) throws Exception {
        LocalDate day = LocalDate.parse("2026-03-02");
        Jobs jobs = jobs(day);
        SpendingLimits limits = new SpendingLimits(60 * CENT, TEN_DOLLARS);
        List<Claim> claims = claims(test);

        int granted = atOnce(number -> {
            Random random = new Random(20_261 + number);
            Claim claim = claims.get(number % CAMPAIGNS);
            int scene = number / CAMPAIGNS;
            int got = grant(jobs, claim, scene, random.nextLong(6 * CENT), limits);
            if (got == 1 && random.nextBoolean()) endSomehow(jobs, claim.id() + "/scene/" + scene + "/1", random);
            return got;
        });

        Ledger.Balance all = ledger.ofDay(day);
        assertThat(granted).isPositive().isLessThan(CAMPAIGNS * ORDERS);
        assertThat(all.held() + all.spent()).isPositive().isLessThanOrEqualTo(TEN_DOLLARS);
        for (Claim claim : claims) {
            Ledger.Balance one = ledger.ofCampaign(claim.id());
            assertThat(one.held() + one.spent()).isLessThanOrEqualTo(60 * CENT);
        }
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void whatWasWrittenInTheBooksStays(TestInfo test) {
        Claim claim = claim(test.getDisplayName());
        grant(jobs(LocalDate.parse("2026-03-03")), claim, 0, CENT, new SpendingLimits(CENT, CENT));

        for (String change :
                List.of("UPDATE ledger SET held = 0", "DELETE FROM ledger", "TRUNCATE ledger", "DELETE FROM prices"))
            assertThatThrownBy(() -> database.transaction(handle -> handle.execute(change)))
                    .hasMessageContaining("stays as it was written");
    }

    @Test
    void aSumThatWasTamperedWithIsNamed(TestInfo test) {
        Claim claim = claim(test.getDisplayName());
        grant(jobs(LocalDate.parse("2026-03-04")), claim, 0, CENT, new SpendingLimits(CENT, CENT));
        String scope = "campaign " + claim.id();

        database.transaction(handle -> handle.execute("UPDATE budgets SET held = 5 WHERE scope = ?", scope));
        assertThat(ledger.differences()).containsExactly(scope);
        database.transaction(handle -> handle.execute("UPDATE budgets SET held = ? WHERE scope = ?", CENT, scope));
        assertThat(ledger.differences()).isEmpty();
    }

    /** Ends a job, and then once more in another way, as two who hear of it may do. */
    private static void endSomehow(Jobs jobs, String ref, Random random) {
        Job job = jobs.find(ref).orElseThrow();
        long charged = random.nextLong(job.reserved() + 1);
        JobEnd end = random.nextInt(4) == 0
                ? JobEnd.failed("blurred", charged, CostSource.ESTIMATE)
                : JobEnd.done("a clip", charged, CostSource.ESTIMATE);
        jobs.end(job, end);
        jobs.end(job, JobEnd.abandoned(job, "it never ended"));
    }

    /** One when it was granted. */
    private static int grant(Jobs jobs, Claim claim, int scene, long worst, SpendingLimits limits) {
        try {
            jobs.order(claim, new JobOrder(JobSubject.scene(scene), 1, "fake", "fake-1", "a bee", worst), limits);
            return 1;
        } catch (BudgetExceeded refused) {
            return 0;
        }
    }

    /** How many of all orders, each on a thread of its own, were granted. */
    private static int atOnce(IntUnaryOperator order) throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < CAMPAIGNS * ORDERS; i++) {
                int number = i;
                calls.add(() -> order.applyAsInt(number));
            }
            int granted = 0;
            for (Future<Integer> call : crowd.invokeAll(calls)) granted += call.get();
            return granted;
        }
    }

    private static void assertNumbersAreWhole(String campaign, int reservations) {
        List<StoredEvent> told = events.read(campaign, 0, 1_000);
        assertThat(told.stream().map(StoredEvent::seq))
                .isEqualTo(LongStream.rangeClosed(1, told.size()).boxed().toList());
        assertThat(told.stream().filter(one -> one.event().kind().equals("budget_reserved")))
                .hasSize(reservations);
    }

    private static List<Claim> claims(TestInfo test) {
        return IntStream.range(0, CAMPAIGNS)
                .mapToObj(number -> claim(test.getDisplayName() + number))
                .toList();
    }

    private static Claim claim(String topic) {
        String id = writer.create(Campaigns.brief(topic)).id();
        new CampaignActions(writer).resume(id);
        return writer.claim(id, 1).orElseThrow();
    }

    private static Jobs jobs(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Jobs(database, writer, ledger, Clock.fixed(noon, ZoneOffset.UTC));
    }
}
