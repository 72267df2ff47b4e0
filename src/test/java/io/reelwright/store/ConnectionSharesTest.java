package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.testing.Await;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ConnectionSharesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CALLERS = 6;

    @TempDir
    static Path folder;

    private static Database database;

    @BeforeAll
    static void open() throws Exception {
        database = OwnDatabase.in(folder);
        database.transaction(handle -> handle.execute("CREATE TABLE things (id int PRIMARY KEY, word text)"));
        database.transaction(
                handle -> handle.execute("INSERT INTO things SELECT n, 'new' FROM generate_series(1, 20) n"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void callersWhoAskForTooMuchTakeNothingFromTheWorkAndAreTold() throws Exception {
        try (ExecutorService crew = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<@Nullable RuntimeException>> greedy = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) greedy.add(crew.submit(() -> asCaller("SELECT pg_sleep(600)")));
            until("SELECT count(*) = " + CALLERS + " FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)'"
                    + " AND state = 'active'");

            assertThat(database.trouble()).isEmpty();
            assertThat(asCaller("SELECT 1")).isInstanceOf(DatabaseBusy.class).hasMessageContaining("too many requests");
            for (Future<@Nullable RuntimeException> one : greedy)
                assertThat(one.get()).isInstanceOf(DatabaseBusy.class).hasMessageContaining("too long");
        }
        assertThat(asCaller("SELECT 1")).isNull();
    }

    @Test
    void aLockedRowIsWaitedForByThoseWhoWantItAndNobodyElseNotices() throws Exception {
        try (Connection holder = database.outsideThePool();
                ExecutorService crew = Executors.newVirtualThreadPerTaskExecutor()) {
            hold(holder, 1);
            List<Future<@Nullable RuntimeException>> wanting = new ArrayList<>();
            for (int i = 0; i < 10; i++)
                wanting.add(crew.submit(() -> asCaller("UPDATE things SET word = 'changed' WHERE id = 1")));
            for (int i = 0; wanting.stream().anyMatch(one -> !one.isDone()); i++)
                assertThat(asCaller("UPDATE things SET word = 'free' WHERE id = " + (2 + i % 10)))
                        .isNull();

            for (Future<@Nullable RuntimeException> one : wanting)
                assertThat(one.get())
                        .isInstanceOf(DatabaseBusy.class)
                        .hasMessageContaining("another request is changing this");
            holder.rollback();
        }
        assertThat(asCaller("UPDATE things SET word = 'changed' WHERE id = 1")).isNull();
    }

    @Test
    void aLockThatIsGivenBackInTimeIsHad() throws Exception {
        try (Connection holder = database.outsideThePool();
                ExecutorService crew = Executors.newVirtualThreadPerTaskExecutor()) {
            hold(holder, 3);
            Future<@Nullable RuntimeException> caller =
                    crew.submit(() -> asCaller("UPDATE things SET word = 'after' WHERE id = 3"));
            Future<Integer> work = crew.submit(() -> database.<Integer>transaction(
                    handle -> handle.execute("UPDATE things SET word = word || '!' WHERE id = 3")));
            // Both have met the lock.
            until("SELECT count(DISTINCT query) = 2 FROM pg_stat_activity WHERE query LIKE 'UPDATE things%id = 3'"
                    + " AND wait_event_type = 'Lock'");
            holder.rollback();

            assertThat(caller.get()).isNull();
            assertThat(work.get()).isEqualTo(1);
        }
    }

    @Test
    void whoIsFrozenInsideATransactionLosesItAndTheWorkGoesOn() throws Exception {
        try (Connection frozen = database.turns().getConnection()) {
            hold(frozen, 4);

            int changed = database.<Integer>transaction(
                    handle -> handle.execute("UPDATE things SET word = 'taken over' WHERE id = 4"));

            assertThat(changed).isEqualTo(1);
            assertThatThrownBy(frozen::commit).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void everySessionHasItsLimitsAndAnUnknownOneIsPassedOver() {
        assertThat(limits(database::transaction)).isEqualTo("30s 1s 15s");
        AtomicReference<String> callers = new AtomicReference<>("");
        Database.within(PATIENCE, () -> callers.set(limits(database::transaction)));
        assertThat(callers.get()).isEqualTo("5s 250ms 15s");
        assertThat(SessionLimits.ENGINE.ofSession()).contains("EXCEPTION WHEN OTHERS");
    }

    private interface Asks {
        String ask(Database.Work<String> work);
    }

    private static String limits(Asks database) {
        return database.ask(handle -> handle.createQuery("SELECT current_setting('statement_timeout') || ' ' ||"
                        + " current_setting('lock_timeout') || ' ' ||"
                        + " current_setting('idle_in_transaction_session_timeout')")
                .mapTo(String.class)
                .one());
    }

    private static void hold(Connection connection, int thing) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT word FROM things WHERE id = " + thing + " FOR UPDATE");
        }
    }

    /** What a caller's statement fails with; null when it does not. */
    private static @Nullable RuntimeException asCaller(String sql) {
        AtomicReference<@Nullable RuntimeException> met = new AtomicReference<>();
        Database.within(PATIENCE, () -> {
            try {
                database.transaction(handle -> handle.createUpdate(sql).execute());
            } catch (RuntimeException failed) {
                met.set(failed);
            }
        });
        return met.get();
    }

    private static void until(String sql) {
        Await.until(
                sql,
                () -> database.transaction(
                        handle -> handle.createQuery(sql).mapTo(Boolean.class).one()));
    }
}
