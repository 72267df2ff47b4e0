package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.money.BalanceTable.Account;
import io.reelwright.money.BalanceTable.Looks;
import io.reelwright.store.Database;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendReconciliationTest {
    private static final long DOLLAR = 1_000_000;
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    @TempDir
    Path folder;

    @Test
    void whatWasBookedExplainsWhatWasTaken() {
        Looks looks = after(new Account(100 * DOLLAR, 0, 0), new Account(90 * DOLLAR, 0, 10 * DOLLAR));

        assertThat(looks.drift()).isZero();
        assertThat(SpendReconciliation.isDrift(looks)).isFalse();
    }

    @Test
    void aJobAtWorkMayBeTakenForAtItsOrderOrAtItsEnd() {
        Account first = new Account(100 * DOLLAR, 4 * DOLLAR, 0);

        assertThat(after(first, new Account(100 * DOLLAR, 0, 4 * DOLLAR)).drift())
                .isZero();
        assertThat(after(first, new Account(96 * DOLLAR, 0, 4 * DOLLAR)).drift())
                .isZero();
        assertThat(after(first, new Account(93 * DOLLAR, 7 * DOLLAR, 0)).drift())
                .isZero();
        assertThat(after(first, new Account(92 * DOLLAR, 7 * DOLLAR, 0)).drift())
                .isEqualTo(DOLLAR);
    }

    @Test
    void aDifferenceIsADriftWhenItIsBothMoreThanTwoPercentAndMoreThanHalfADollar() {
        Account first = new Account(1_000 * DOLLAR, 0, 0);

        assertThat(SpendReconciliation.isDrift(after(first, new Account(998 * DOLLAR, 0, DOLLAR))))
                .isTrue();
        assertThat(SpendReconciliation.isDrift(after(first, new Account(999_600_000, 0, 0))))
                .isFalse();
        assertThat(SpendReconciliation.isDrift(after(first, new Account(899 * DOLLAR, 0, 100 * DOLLAR))))
                .isFalse();
        Looks less = after(first, new Account(999 * DOLLAR, 0, 10 * DOLLAR));
        assertThat(less.drift()).isEqualTo(-9 * DOLLAR);
        assertThat(SpendReconciliation.isDrift(less)).isTrue();
    }

    @Test
    void anAccountThatWasToppedUpIsComparedFromThenOn() {
        Looks before = after(new Account(10 * DOLLAR, 0, 0), new Account(5 * DOLLAR, 0, 5 * DOLLAR));

        Looks topped = SpendReconciliation.next(Optional.of(before), new Account(50 * DOLLAR, 0, 6 * DOLLAR), DAY);
        Looks later = SpendReconciliation.next(Optional.of(topped), new Account(40 * DOLLAR, 0, 16 * DOLLAR), DAY);

        assertThat(topped.drift()).isZero();
        assertThat(later.drift()).isZero();
    }

    @Test
    void aNewDayBeginsWithTheLastLookOfTheOneBefore() {
        Looks before = after(new Account(10 * DOLLAR, 0, 0), new Account(8 * DOLLAR, 0, 2 * DOLLAR));

        Looks next =
                SpendReconciliation.next(Optional.of(before), new Account(5 * DOLLAR, 0, 3 * DOLLAR), DAY.plusDays(1));

        assertThat(next.first()).isEqualTo(before.last());
        assertThat(next.drift()).isEqualTo(2 * DOLLAR);
    }

    @Test
    void ofSeveralProcessesOneAsksAndADriftIsToldOnce() throws Exception {
        try (Database database = OwnDatabase.in(folder)) {
            AtomicLong account = new AtomicLong(100 * DOLLAR);
            AtomicInteger asked = new AtomicInteger();
            ProviderBalance kie = balance("kie", account, asked);
            BalanceTable table = new BalanceTable(database);
            SpendReconciliation seldom =
                    new SpendReconciliation(table, List.of(kie), Clock.systemUTC(), Duration.ofHours(1));
            seldom.look();
            new SpendReconciliation(table, List.of(kie), Clock.systemUTC(), Duration.ofHours(1)).look();
            assertThat(asked.get()).isEqualTo(1);
            assertThat(table.drifts()).isEqualTo(Map.of("kie", 0L));

            account.addAndGet(-3 * DOLLAR);
            due(database);
            SpendReconciliation often = new SpendReconciliation(table, List.of(kie), Clock.systemUTC(), Duration.ZERO);
            List<String> lines = logged(often);

            assertThat(lines).singleElement().asString().contains("spend_drift", "kie took $3.00", "$3.00 more");
            assertThat(table.drifts()).isEqualTo(Map.of("kie", 3 * DOLLAR));
        }
    }

    /** What two looks write into the log. */
    private static List<String> logged(SpendReconciliation twice) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(SpendReconciliation.class.getName());
        log.addHandler(ear);
        log.setUseParentHandlers(false);
        try {
            twice.look();
            twice.look();
        } finally {
            log.setUseParentHandlers(true);
            log.removeHandler(ear);
        }
        return lines;
    }

    private static void due(Database database) {
        database.transaction(handle -> handle.execute("UPDATE balance_looks SET due_at = now() - interval '1 hour'"));
    }

    private static ProviderBalance balance(String name, AtomicLong account, AtomicInteger asked) {
        return new ProviderBalance() {
            @Override
            public String provider() {
                return name;
            }

            @Override
            public Optional<Long> micros() {
                asked.incrementAndGet();
                return Optional.of(account.get());
            }
        };
    }

    private static Looks after(Account first, Account now) {
        Looks before = SpendReconciliation.next(Optional.empty(), first, DAY);
        return SpendReconciliation.next(Optional.of(before), now, DAY);
    }
}
