package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.QualityTier;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        database = OwnDatabase.in(folder);
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

    @ParameterizedTest
    @EnumSource
    void ofAThousandOrdersAtOnceNoBudgetGrantsMoreThanTenDollars(Scope scope) throws Exception {
        LocalDate day = scope.day;
        Jobs jobs = jobs(day);
        String provider = "crowd-" + scope.name().toLowerCase(Locale.ROOT);
        long before = ledger.of(BudgetScope.TOTAL).held()
                + ledger.of(BudgetScope.TOTAL).spent();
        SpendingLimits limits = scope.limits(provider, before + TEN_DOLLARS);
        List<Claim> claims = IntStream.range(0, scope.isOfACampaign() ? 1 : CAMPAIGNS)
                .mapToObj(number -> claim(scope + " " + number))
                .toList();
        long first = scope.firstTakes(jobs, claims.getFirst(), provider, limits);

        int granted = atOnce(number -> {
            Claim claim = claims.get(number % claims.size());
            return grant(jobs, claim, scope.order(number, claims.size(), provider), limits);
        });

        long held = first + granted * 13_000L;
        assertThat(granted).isEqualTo((int) (TEN_DOLLARS / 13_000));
        assertThat(ledger.ofDay(day)).isEqualTo(new Ledger.Balance(held, 0));
        assertThat(ledger.of(BudgetScope.ofProvider(provider, day)).held()).isEqualTo(held);
        assertThat(ledger.of(BudgetScope.ofTier(QualityTier.BULK, day)).held()).isEqualTo(held);
        assertThat(ledger.of(BudgetScope.ofRetries(claims.getFirst().id())).held())
                .isEqualTo(scope == Scope.RETRIES ? granted * 13_000L : 0);
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void whatCostsNothingIsGrantedWhenMoreIsSpentThanTheBudgetIsNow() {
        LocalDate day = LocalDate.parse("2026-03-05");
        Claim claim = claim("nothing to pay");
        Jobs jobs = jobs(day);
        assertThat(grant(jobs, claim, 0, 13_000, new SpendingLimits(TEN_DOLLARS, TEN_DOLLARS)))
                .isOne();

        assertThat(grant(jobs, claim, 1, 0, new SpendingLimits(0, 0))).isOne();
        assertThat(grant(jobs, claim, 2, 1, new SpendingLimits(0, 0))).isZero();
        assertThat(ledger.differences()).isEmpty();
    }

    /** Which limit is ten dollars, while all others are not met. */
    enum Scope {
        CAMPAIGN("2026-04-01"),
        DAY("2026-04-02"),
        TIER("2026-04-03"),
        PROVIDER("2026-04-04"),
        TOTAL("2026-04-05"),
        /** First takes for ten dollars, and half of a campaign's money for further ones. */
        RETRIES("2026-04-06");

        private final LocalDate day;

        Scope(String day) {
            this.day = LocalDate.parse(day);
        }

        private SpendingLimits limits(String provider, long total) {
            long none = SpendingLimits.UNBOUNDED;
            return switch (this) {
                case CAMPAIGN -> new SpendingLimits(TEN_DOLLARS, none);
                case DAY -> new SpendingLimits(none, TEN_DOLLARS);
                case TIER -> new SpendingLimits(none, none, Map.of(QualityTier.BULK, TEN_DOLLARS), Map.of(), none, 100);
                case PROVIDER -> new SpendingLimits(none, none, Map.of(), Map.of(provider, TEN_DOLLARS), none, 100);
                case TOTAL -> new SpendingLimits(none, none, Map.of(), Map.of(), total, 100);
                case RETRIES -> new SpendingLimits(none, none, Map.of(), Map.of(), none, 50);
            };
        }

        private boolean isOfACampaign() {
            return this == CAMPAIGN || this == RETRIES;
        }

        /** Orders what must come before, and returns its price. */
        private long firstTakes(Jobs jobs, Claim claim, String provider, SpendingLimits limits) {
            if (this != RETRIES) return 0;
            long each = TEN_DOLLARS / CAMPAIGNS;
            for (int scene = 0; scene < CAMPAIGNS; scene++) jobs.order(claim, order(scene, 1, provider, each), limits);
            return each * CAMPAIGNS;
        }

        /** Returns one of the thousand orders: a scene of its own each, or a retry of a scene that has cost money. */
        private JobOrder order(int number, int claims, String provider) {
            return this == RETRIES
                    ? order(number % CAMPAIGNS, 2 + number / CAMPAIGNS, provider, 13_000)
                    : order(number / claims, 1, provider, 13_000);
        }

        private static JobOrder order(int scene, int attempt, String provider, long worst) {
            JobSubject subject = JobSubject.scene(scene);
            return new JobOrder(subject, attempt, provider, "fake-1", "a bee", worst, QualityTier.BULK);
        }
    }

    @Test
    void allBudgetsOfAJobAreSettledWithIt(TestInfo test) {
        LocalDate day = LocalDate.parse("2026-05-01");
        Jobs jobs = jobs(day);
        Claim claim = claim(test.getDisplayName());
        SpendingLimits limits = new SpendingLimits(TEN_DOLLARS, TEN_DOLLARS);
        JobOrder first = new JobOrder(JobSubject.scene(0), 1, "seller", "s-1", "a", 30 * CENT, QualityTier.PREMIUM);
        JobOrder again = new JobOrder(JobSubject.scene(0), 2, "seller", "s-1", "b", 40 * CENT, QualityTier.PREMIUM);

        jobs.end(jobs.order(claim, first, limits), JobEnd.failed("blurred", 10 * CENT, CostSource.PROVIDER));
        Job retry = jobs.order(claim, again, limits);
        assertThat(ledger.of(BudgetScope.ofRetries(claim.id()))).isEqualTo(new Ledger.Balance(40 * CENT, 0));
        jobs.end(retry, JobEnd.done("a clip", 50 * CENT, CostSource.PROVIDER));

        Ledger.Balance both = new Ledger.Balance(0, 60 * CENT);
        assertThat(ledger.of(BudgetScope.ofTier(QualityTier.PREMIUM, day))).isEqualTo(both);
        assertThat(ledger.of(BudgetScope.ofProvider("seller", day))).isEqualTo(both);
        assertThat(ledger.ofCampaign(claim.id())).isEqualTo(both);
        assertThat(ledger.of(BudgetScope.ofRetries(claim.id()))).isEqualTo(new Ledger.Balance(0, 50 * CENT));
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void retriesMayCostTheirShareOfTheCampaignsMoneyAndWhatCostNothingIsNoRetry(TestInfo test) {
        Jobs jobs = jobs(LocalDate.parse("2026-05-02"));
        Claim claim = claim(test.getDisplayName());
        SpendingLimits limits =
                new SpendingLimits(TEN_DOLLARS, TEN_DOLLARS, Map.of(), Map.of(), SpendingLimits.UNBOUNDED, 30);
        for (int scene = 0; scene < 7; scene++) jobs.order(claim, order(scene, 1), limits);
        Job free = jobs.order(claim, order(7, 1), limits);
        jobs.end(free, JobEnd.free("refused"));
        jobs.order(claim, order(7, 2), limits);

        // 8 first takes of 10 cents: 3 retries are 30 of 110, a fourth would be 40 of 120.
        for (int scene = 0; scene < 3; scene++) jobs.order(claim, order(scene, 2), limits);
        assertThatThrownBy(() -> jobs.order(claim, order(3, 2), limits))
                .isInstanceOf(BudgetExceeded.class)
                .hasMessage("the budget of retries in campaign " + claim.id()
                        + ": the limit is $0.36, and what is left does not cover $0.10 more;"
                        + " start again with a higher --retry-share");
        assertThat(ledger.of(BudgetScope.ofRetries(claim.id())).held()).isEqualTo(30 * CENT);
        assertThat(ledger.differences()).isEmpty();
    }

    private static JobOrder order(int scene, int attempt) {
        return new JobOrder(JobSubject.scene(scene), attempt, "seller", "s-1", "a bee", 10 * CENT);
    }

    @Test
    void whichBudgetIsExceededIsSaidInWordsWithWhatToDo(TestInfo test) {
        LocalDate day = LocalDate.parse("2026-05-03");
        Jobs jobs = jobs(day);
        Claim claim = claim(test.getDisplayName());
        long none = SpendingLimits.UNBOUNDED;

        assertThat(refused(
                        jobs, claim, new SpendingLimits(none, none, Map.of(QualityTier.BULK, 0L), Map.of(), none, 100)))
                .isEqualTo(
                        "the budget of the tier bulk on 2026-05-03: the limit is $0.00, and what is left does not cover"
                                + " $0.10 more; wait for tomorrow (UTC), or start again with a higher --bulk-day-budget");
        assertThat(refused(jobs, claim, new SpendingLimits(none, none, Map.of(), Map.of("kie", 0L), none, 100)))
                .startsWith("the budget of the provider kie on 2026-05-03: ")
                .endsWith("--provider-day-budget");
        assertThat(refused(jobs, claim, new SpendingLimits(none, none, Map.of(), Map.of(), 0, 100)))
                .startsWith("the budget of all campaigns together: ")
                .endsWith("--total-budget");
        assertThat(refused(jobs, claim, new SpendingLimits(none, none).withCampaign(5 * CENT)))
                .startsWith("the budget of campaign " + claim.id() + ": the limit is $0.05");
        assertThat(jobs.of(claim.id())).isEmpty();
    }

    private static String refused(Jobs jobs, Claim claim, SpendingLimits limits) {
        JobOrder order = new JobOrder(JobSubject.scene(0), 1, "kie", "k-1", "a bee", 10 * CENT, QualityTier.BULK);
        try {
            jobs.order(claim, order, limits);
            throw new AssertionError("it was granted");
        } catch (BudgetExceeded exceeded) {
            return String.valueOf(exceeded.getMessage());
        }
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
        return grant(jobs, claim, new JobOrder(JobSubject.scene(scene), 1, "fake", "fake-1", "a bee", worst), limits);
    }

    private static int grant(Jobs jobs, Claim claim, JobOrder order, SpendingLimits limits) {
        try {
            jobs.order(claim, order, limits);
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
