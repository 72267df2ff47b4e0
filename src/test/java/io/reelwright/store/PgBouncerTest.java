package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.OwnPgBouncer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Behind a PgBouncer that shares sessions between transactions, every transaction has its limits and leaves nothing behind. */
@Timeout(120)
class PgBouncerTest {
    @TempDir
    static Path folder;

    private static Database embedded;
    private static OwnPgBouncer front;
    private static Database database;

    @BeforeAll
    static void open() throws Exception {
        assumeTrue(OwnPgBouncer.isInstalled(), "PgBouncer is not installed");
        embedded = OwnDatabase.in(folder.resolve("data"));
        // Without its tables, so that the migrations go through the pooler, too.
        front = OwnPgBouncer.before(embedded, folder.resolve("data"));
        embedded.transaction(handle -> handle.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
        database = Database.at(front.url());
    }

    @AfterAll
    static void close() throws Exception {
        if (database != null) database.close();
        if (front != null) front.close();
        if (embedded != null) embedded.close();
    }

    @Test
    void isDetectedAndADirectConnectionIsNot() {
        assertThat(database.sharesSessions()).isTrue();
        assertThat(embedded.sharesSessions()).isFalse();
    }

    @Test
    void theSchemaWasMigratedThroughIt() {
        assertThat(database.<String>transaction(
                        handle -> handle.createQuery("SELECT max(version::int)::text FROM flyway_schema_history")
                                .mapTo(String.class)
                                .one()))
                .isEqualTo(Migrations.HEAD);
    }

    @Test
    void everyTransactionHasItsLimits() {
        assertThat(database.<String>transaction(PgBouncerTest::limits)).isEqualTo("30s 1s 15s on");
        AtomicReference<String> callers = new AtomicReference<>("");
        Database.within(Duration.ofSeconds(5), () -> callers.set(database.<String>transaction(PgBouncerTest::limits)));
        assertThat(callers.get()).isEqualTo("5s 250ms 15s on");
    }

    @Test
    void aCommitThatDoesNotWaitForTheDiskLeavesTheNextOnesAsTheyWere() throws Exception {
        for (int i = 0; i < 8; i++) {
            database.transaction(handle -> handle.createQuery("SELECT set_config('synchronous_commit', 'off', true)")
                    .mapTo(String.class)
                    .one());
            assertThat(database.<String>transaction(PgBouncerTest::limits)).endsWith(" on");
        }
        nothingIsLeftInAnySession();
    }

    @Test
    void whatOthersLeaveInASessionDoesNotReachOurCommits() throws Exception {
        List<Connection> clients = new ArrayList<>();
        try {
            // Each of the shared sessions is spoilt, as a program that sets its session would.
            for (int i = 0; i < 2; i++) {
                Connection client = front.connection();
                client.setAutoCommit(false);
                execute(client, "SET synchronous_commit = off");
                execute(client, "SET lock_timeout = '9s'");
                clients.add(client);
            }
            for (Connection client : clients) client.commit();
            assertThat(settings()).contains("synchronous_commit");

            for (int i = 0; i < 8; i++)
                assertThat(database.<String>transaction(PgBouncerTest::limits)).isEqualTo("30s 1s 15s on");
        } finally {
            for (Connection client : clients) {
                client.close();
            }
            reset();
        }
    }

    @Test
    void manyClientsShareAFewSessionsWithoutPreparedStatementsOfOthers() throws Exception {
        try (ExecutorService crew = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sums = new ArrayList<>();
            for (int client = 0; client < 16; client++) {
                int number = client;
                sums.add(crew.submit(() -> {
                    int sum = 0;
                    for (int i = 0; i < 12; i++)
                        sum += database.<Integer>transaction(handle -> handle.createQuery("SELECT CAST(? AS int)")
                                .bind(0, number)
                                .mapTo(Integer.class)
                                .one());
                    return sum;
                }));
            }
            for (int client = 0; client < 16; client++)
                assertThat(sums.get(client).get()).isEqualTo(12 * client);
        }
        nothingIsLeftInAnySession();
    }

    @Test
    void oneThatPoolsStatementsIsRefusedWithTheMend() throws Exception {
        try (OwnPgBouncer statements = OwnPgBouncer.before(embedded, folder.resolve("data"), "statement", 2)) {
            assertThatThrownBy(() -> Database.at(statements.url()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("set pool_mode = transaction or session");
        }
    }

    @Test
    void oneThatPoolsSessionsIsUsedInTheSameWay() throws Exception {
        try (OwnPgBouncer sessions = OwnPgBouncer.before(embedded, folder.resolve("data"), "session", 20);
                Database through = Database.at(sessions.url())) {
            assertThat(through.sharesSessions()).isTrue();
            assertThat(through.<String>transaction(PgBouncerTest::limits)).isEqualTo("30s 1s 15s on");
        }
    }

    private static String limits(Handle handle) {
        return handle.createQuery("SELECT concat_ws(' ', current_setting('statement_timeout'),"
                        + " current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout'),"
                        + " current_setting('synchronous_commit'))")
                .mapTo(String.class)
                .one();
    }

    private static void nothingIsLeftInAnySession() throws SQLException {
        assertThat(settings()).isEmpty();
    }

    /** What is set in the sessions, without what PgBouncer itself sets for each client, and the digits of numbers by the driver. */
    private static List<String> settings() throws SQLException {
        List<String> names = new ArrayList<>();
        List<Connection> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                Connection client = front.connection();
                clients.add(client);
                client.setAutoCommit(false);
                try (Statement statement = client.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT name FROM pg_settings WHERE source = 'session'"
                                + " AND name NOT IN ('application_name', 'client_encoding', 'DateStyle', 'TimeZone',"
                                + " 'IntervalStyle', 'standard_conforming_strings', 'extra_float_digits')")) {
                    while (rows.next()) names.add(rows.getString(1));
                }
            }
        } finally {
            for (Connection client : clients) {
                client.rollback();
                client.close();
            }
        }
        return names;
    }

    private static void reset() throws SQLException {
        List<Connection> clients = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Connection client = front.connection();
            clients.add(client);
            client.setAutoCommit(false);
            execute(client, "RESET synchronous_commit; RESET lock_timeout");
        }
        for (Connection client : clients) {
            client.commit();
            client.close();
        }
    }

    private static void execute(Connection client, String sql) throws SQLException {
        try (Statement statement = client.createStatement()) {
            statement.execute(sql);
        }
    }
}
