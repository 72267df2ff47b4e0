package io.reelwright.money;

import io.reelwright.money.BalanceTable.Account;
import io.reelwright.money.BalanceTable.Looks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Compares what providers took from our accounts with what the ledger booked, each day (UTC). A difference of more than 2 % and more than
 * $0.50 is a drift, which is logged once a day. A balance that has grown was topped up; the comparison then begins anew.
 *
 * <p>A provider may take the money of a job at any time between its order and its end. So what it took must lie between what was booked
 * less what was reserved at the first look, and what was booked plus what is reserved now.
 */
public final class SpendReconciliation {
    private static final Logger LOG = Logger.getLogger(SpendReconciliation.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final long SMALLEST_DRIFT = 500_000;
    private static final int PERCENT = 2;

    private final BalanceTable table;
    private final List<ProviderBalance> balances;
    private final Clock clock;
    private final Duration pause;

    public SpendReconciliation(BalanceTable table, List<ProviderBalance> balances, Clock clock) {
        this(table, balances, clock, PAUSE);
    }

    /** @param pause time between two looks at the same provider, of all processes */
    SpendReconciliation(BalanceTable table, List<ProviderBalance> balances, Clock clock, Duration pause) {
        this.table = table;
        this.balances = List.copyOf(balances);
        this.clock = clock;
        this.pause = pause;
    }

    /** Looks at each provider whose look is due, unless another process does. */
    public void look() throws InterruptedException {
        for (ProviderBalance balance : balances) {
            if (!table.isDue(balance.provider(), pause)) continue;
            // No transaction is open while the provider is waited for.
            Optional<Long> micros = balance.micros();
            if (micros.isPresent()) compare(balance.provider(), micros.get());
        }
    }

    private void compare(String provider, long balance) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean[] tell = {false};
        Looks looks = table.store(provider, balance, now, (before, account) -> {
            Looks next = next(before, account, day);
            boolean found = isDrift(next) && !next.told();
            tell[0] |= found;
            return found ? new Looks(next.day(), next.first(), next.last(), next.drift(), true) : next;
        });
        if (tell[0]) LOG.warning(() -> told(provider, looks));
    }

    /** Returns the looks of a day after one more. */
    static Looks next(Optional<Looks> before, Account now, LocalDate day) {
        if (before.isEmpty() || now.balance() > before.get().last().balance())
            return new Looks(
                    day,
                    now,
                    now,
                    0,
                    before.filter(looks -> looks.day().equals(day))
                            .map(Looks::told)
                            .orElse(false));
        boolean same = before.get().day().equals(day);
        Account first = same ? before.get().first() : before.get().last();
        return new Looks(
                day, first, now, drift(first, now), same && before.get().told());
    }

    private static long drift(Account first, Account now) {
        long taken = first.balance() - now.balance();
        long booked = now.spent() - first.spent();
        long least = booked - first.held();
        long most = booked + now.held();
        if (taken > most) return taken - most;
        return Math.min(taken - least, 0);
    }

    static boolean isDrift(Looks looks) {
        long taken = looks.first().balance() - looks.last().balance();
        long booked = looks.last().spent() - looks.first().spent();
        long drift = Math.abs(looks.drift());
        return drift > SMALLEST_DRIFT && drift * 100 > Math.max(taken, booked) * PERCENT;
    }

    private static String told(String provider, Looks looks) {
        return String.format(
                Locale.ROOT,
                "spend_drift: on %s %s took $%.2f from the account and $%.2f were booked: $%.2f %s than the jobs explain;"
                        + " compare its own list of charges with reelwright jobs --all",
                looks.day(),
                provider,
                (looks.first().balance() - looks.last().balance()) / 1e6,
                (looks.last().spent() - looks.first().spent()) / 1e6,
                Math.abs(looks.drift()) / 1e6,
                looks.drift() > 0 ? "more" : "less");
    }
}
