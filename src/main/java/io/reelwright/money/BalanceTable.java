package io.reelwright.money;

import io.reelwright.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The balances that providers told, each day, beside what was booked. */
public final class BalanceTable {
    private static final String DUE = "INSERT INTO balance_looks AS b (provider, due_at)"
            + " VALUES (:provider, clock_timestamp() + :pause * interval '1 millisecond')"
            + " ON CONFLICT (provider) DO UPDATE SET due_at = excluded.due_at WHERE b.due_at <= clock_timestamp()";

    private static final String BOOKED = "SELECT coalesce(sum(held), 0) AS held, coalesce(sum(spent), 0) AS spent"
            + " FROM budgets WHERE starts_with(scope, 'provider ' || :provider || ' day ')";

    private static final String LAST =
            "SELECT day, first_balance, first_held, first_spent, balance, held, spent, drift, told"
                    + " FROM provider_balances WHERE provider = :provider ORDER BY day DESC LIMIT 1 FOR UPDATE";

    private static final String STORE = "INSERT INTO provider_balances (provider, day, first_balance, first_held,"
            + " first_spent, balance, held, spent, drift, told, looked_at) VALUES (:provider, :day, :first_balance,"
            + " :first_held, :first_spent, :balance, :held, :spent, :drift, :told, :now)"
            + " ON CONFLICT (provider, day) DO UPDATE SET first_balance = excluded.first_balance,"
            + " first_held = excluded.first_held, first_spent = excluded.first_spent, balance = excluded.balance,"
            + " held = excluded.held, spent = excluded.spent, drift = excluded.drift, told = excluded.told,"
            + " looked_at = excluded.looked_at";

    private final Database database;

    public BalanceTable(Database database) {
        this.database = database;
    }

    /**
     * An account at one time. Amounts are micros.
     *
     * @param balance what the provider says that it holds
     * @param held    reserved for the provider's jobs that have not ended
     * @param spent   booked for the provider's jobs that have ended
     */
    record Account(long balance, long held, long spent) {}

    /**
     * The looks at an account on one day.
     *
     * @param first the first look of the day, or the first one since the account was topped up
     * @param last  the newest look
     * @param drift what the provider took beyond what was booked, in micros; negative when it took less
     * @param told  whether the drift was reported
     */
    record Looks(LocalDate day, Account first, Account last, long drift, boolean told) {}

    /** Returns whether a provider is to be asked now. Of several processes only one is told so, and then none until the pause is over. */
    boolean isDue(String provider, Duration pause) {
        return database.transaction(handle -> handle.createUpdate(DUE)
                        .bind("provider", provider)
                        .bind("pause", pause.toMillis())
                        .execute())
                == 1;
    }

    /**
     * Stores a look.
     *
     * @param next makes the new looks from the ones before, if there are any, and the account as it is now
     */
    Looks store(String provider, long balance, Instant now, BiFunction<Optional<Looks>, Account, Looks> next) {
        return database.transaction(handle -> {
            Looks looks = next.apply(last(handle, provider), account(handle, provider, balance));
            handle.createUpdate(STORE)
                    .bind("provider", provider)
                    .bind("day", looks.day())
                    .bind("first_balance", looks.first().balance())
                    .bind("first_held", looks.first().held())
                    .bind("first_spent", looks.first().spent())
                    .bind("balance", looks.last().balance())
                    .bind("held", looks.last().held())
                    .bind("spent", looks.last().spent())
                    .bind("drift", looks.drift())
                    .bind("told", looks.told())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            return looks;
        });
    }

    /** Returns the drift of each provider on its last day, in micros: what it took beyond what was booked; negative when it took less. */
    public Map<String, Long> drifts() {
        String sql = "SELECT DISTINCT ON (provider) provider, drift FROM provider_balances ORDER BY provider, day DESC";
        return database.transaction(handle -> {
            Query query = handle.createQuery(sql);
            return query.reduceRows(new TreeMap<String, Long>(), (drifts, row) -> {
                drifts.put(row.getColumn("provider", String.class), row.getColumn("drift", Long.class));
                return drifts;
            });
        });
    }

    private static Account account(Handle handle, String provider, long balance) {
        return handle.createQuery(BOOKED)
                .bind("provider", provider)
                .map((row, _) -> new Account(balance, row.getLong("held"), row.getLong("spent")))
                .one();
    }

    private static Optional<Looks> last(Handle handle, String provider) {
        return handle.createQuery(LAST)
                .bind("provider", provider)
                .map((row, _) -> new Looks(
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        new Account(
                                row.getLong("first_balance"), row.getLong("first_held"), row.getLong("first_spent")),
                        new Account(row.getLong("balance"), row.getLong("held"), row.getLong("spent")),
                        row.getLong("drift"),
                        row.getBoolean("told")))
                .findOne();
    }
}
