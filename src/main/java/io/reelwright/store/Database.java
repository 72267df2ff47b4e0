package io.reelwright.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool;
import io.github.resilience4j.core.IntervalFunction;
import io.reelwright.config.DatabaseUrl;
import io.reelwright.retry.RetryIntervals;
import io.reelwright.store.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The database: embedded, or one that the user names. Its schema is migrated when it is opened.
 *
 * <p>Its connections are divided into fixed shares: 8 for the engine's work, 6 for requests of API clients (of which streams use 3 at
 * most), 4 for the schedulers, 1 for the health check, and 1 to listen for notifications. See decision 0028.
 */
public final class Database implements AutoCloseable {
    private static final IntervalFunction WAITS =
            RetryIntervals.between(Duration.ofMillis(100), Duration.ofMillis(250));
    private static final int WORK_CONNECTIONS = 8;
    private static final int CALLER_CONNECTIONS = 6;
    private static final int TURN_CONNECTIONS = 4;
    private static final int STREAMS_AT_ONCE = 3;
    private static final int ANSWER_SECONDS = 2;
    private static final String NO_ANSWER = "the database does not answer";

    /** The client of the current thread's work, which determines its timeouts and its share of the connections. */
    private static final ScopedValue<Client> CLIENT = ScopedValue.newInstance();

    private enum Who {
        WORK,
        CALLER,
        STREAM
    }

    /**
     * A kind of client of the database.
     *
     * @param patience maximum time that a transaction is retried while the database is unavailable
     * @param place    maximum time to wait for a connection when all of the client's share are in use
     */
    private record Client(Who who, Duration patience, Duration place) {
        private static final Duration LONG = Duration.ofSeconds(90);
        private static final Duration MOMENT = Duration.ofSeconds(1);
        private static final Client WORK = new Client(Who.WORK, LONG, Duration.ofSeconds(5));
        private static final Client STREAM = new Client(Who.STREAM, LONG, LONG);

        static Client caller(Duration patience) {
            return new Client(Who.CALLER, patience, MOMENT);
        }

        /** Returns whether this failure ends the transaction at once instead of being retried. */
        boolean failsAtOnce(Throwable failed) {
            return who == Who.CALLER && (failed instanceof DatabaseBusy || OutageCheck.isTooLong(failed));
        }

        /** Returns the exception to throw to this client. */
        RuntimeException translated(RuntimeException failed, boolean locked) {
            if (who == Who.WORK) return failed;
            if (locked) return DatabaseBusy.locked(failed);
            return OutageCheck.isTooLong(failed) ? DatabaseBusy.tooLong(failed) : failed;
        }
    }

    private final ConnectionShare work;
    private final ConnectionShare callers;
    private final HikariDataSource turns;
    private final HikariDataSource health;
    private final Semaphore streams = new Semaphore(STREAMS_AT_ONCE, true);
    private final OutageLog outages = new OutageLog(System::nanoTime);
    private final @Nullable EmbeddedPostgres own;
    private final DatabaseUrl url;

    private Database(DatabaseUrl url, @Nullable EmbeddedPostgres own) {
        this.own = own;
        this.url = url;
        HikariDataSource first =
                ConnectionShare.pool("reelwright", url, WORK_CONNECTIONS, SessionLimits.ENGINE, "", true);
        try {
            Migrations.run(first, url);
            turns = ConnectionShare.pool(
                    "reelwright-turns",
                    url,
                    TURN_CONNECTIONS,
                    SessionLimits.ENGINE,
                    "SET synchronous_commit = off",
                    true);
        } catch (RuntimeException failed) {
            first.close();
            throw failed;
        }
        work = ConnectionShare.of(first, url, SessionLimits.ENGINE);
        callers = ConnectionShare.of(
                ConnectionShare.pool("reelwright-callers", url, CALLER_CONNECTIONS, SessionLimits.CALLERS, "", false),
                url,
                SessionLimits.CALLERS);
        health = ConnectionShare.pool("reelwright-health", url, 1, SessionLimits.HEALTH, "", false);
        health.setConnectionTimeout(Duration.ofSeconds(ANSWER_SECONDS).toMillis());
    }

    /**
     * Opens the embedded database, under {@code data/postgres}.
     *
     * @param programs the folder of the unpacked Postgres programs
     * @throws IOException when Postgres cannot run; the message names the cause and the remedy
     */
    public static Database embedded(Path data, Path programs) throws IOException, InterruptedException {
        EmbeddedPostgres own = EmbeddedPostgres.start(data.resolve("postgres"), programs);
        try {
            return new Database(DatabaseUrl.of(own.url(), own.user(), own.password()), own);
        } catch (RuntimeException failed) {
            own.close();
            throw failed;
        }
    }

    /**
     * Opens the database at an address: {@code postgres://user:password@host:5432/name} or a JDBC URL. A connection pooler may stand
     * in between; one that shares sessions is detected, and nothing is then left in a session.
     *
     * @throws IllegalArgumentException when it is not such an address; the message names the mend
     * @throws IllegalStateException when the database does not respond or refuses the login; the message names the remedy
     */
    public static Database at(String url) {
        DatabaseUrl where = parsed(url);
        try {
            return new Database(PoolerCheck.of(where), null);
        } catch (HikariPool.PoolInitializationException | SQLException away) {
            Throwable cause = away instanceof SQLException || away.getCause() == null ? away : away.getCause();
            throw new IllegalStateException(
                    "the Postgres that DATABASE_URL names cannot be used (" + cause.getMessage()
                            + "); start it, correct the address, or remove the setting to use the embedded one",
                    away);
        }
    }

    private static DatabaseUrl parsed(String url) {
        try {
            return DatabaseUrl.parse(url);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("DATABASE_URL " + wrong.getMessage(), wrong);
        }
    }

    /** Work inside one transaction. It may run twice when the response to the first commit was lost. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T in(Handle handle);
    }

    /**
     * Runs work in one transaction, and retries it while the database is unavailable or a lock cannot be acquired. An interrupt
     * does not abort the transaction; the thread's interrupt status is set again afterwards.
     *
     * @throws DatabaseBusy when the work is for an API client and cannot be done at this moment
     */
    public <T extends @Nullable Object> T transaction(Work<T> work) {
        Client client = CLIENT.orElse(Client.WORK);
        long giveUp = System.nanoTime() + client.patience().toNanos();
        boolean interrupted = Thread.interrupted();
        boolean locked = false;
        int failures = 0;
        try {
            while (true) {
                long began = outages.now();
                try {
                    T done = attempt(client, work, locked);
                    outages.answered();
                    return done;
                } catch (InterruptedException stopped) {
                    interrupted = true;
                } catch (RuntimeException | AssertionError failed) {
                    // An interrupt closes the socket that a virtual thread uses: the work is retried without the
                    // interrupt.
                    if (Thread.interrupted()) {
                        interrupted = true;
                        continue;
                    }
                    if (!OutageCheck.isBehind(failed)) throw failed;
                    // One broken connection is not an outage.
                    if (failures++ > 0 && OutageCheck.isAway(failed)) outages.failed(began, failed);
                    locked = OutageCheck.isLock(failed) || locked && failed instanceof DatabaseBusy;
                    if (!locked && client.failsAtOnce(failed) || isHopeless(giveUp))
                        throw translated(client, failed, locked);
                    interrupted |= pause(failures);
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private <T extends @Nullable Object> T attempt(Client client, Work<T> work, boolean locked)
            throws InterruptedException {
        return switch (client.who()) {
            case WORK -> attempt(this.work, client, work, locked);
            case CALLER -> attempt(callers, client, work, locked);
            case STREAM -> {
                streams.acquire();
                try {
                    yield attempt(callers, client, work, locked);
                } finally {
                    streams.release();
                }
            }
        };
    }

    private static <T extends @Nullable Object> T attempt(
            ConnectionShare share, Client client, Work<T> work, boolean locked) throws InterruptedException {
        return locked ? share.again(work, client.place()) : share.transaction(work, client.place());
    }

    private RuntimeException translated(Client client, Throwable failed, boolean locked) {
        throwIfBroken(failed);
        if (failed instanceof Error error) throw error;
        return client.translated((RuntimeException) failed, locked);
    }

    /**
     * Runs work like {@link #transaction}, but commits it at most once. It is for work whose result would differ on a second run
     * ("it has ended already"): when the response to a successful commit was lost, the first result is returned. Costs one extra
     * statement, so it is for actions of people.
     */
    public <T extends @Nullable Object> T once(Work<T> work) {
        CommittedOnce<T> once = new CommittedOnce<>(work);
        return transaction(once::in);
    }

    /**
     * Runs work for an API client: with the connections of that share, and with short timeouts. When no connection is free within
     * 1 second, transactions throw {@link DatabaseBusy}.
     *
     * @param patience maximum time that a transaction is retried while the database is unavailable
     */
    public static void within(Duration patience, Runnable work) {
        ScopedValue.where(CLIENT, Client.caller(patience)).run(work);
    }

    /** Runs work for an event stream: with up to 3 of the API clients' connections, and with the engine's long timeouts. */
    public static void patiently(Runnable work) {
        ScopedValue.where(CLIENT, Client.STREAM).run(work);
    }

    /**
     * Returns whether a failure was caused by an unavailable database, a lock that could not be acquired or a statement timeout, so
     * that a retry may succeed.
     */
    public static boolean isAway(Throwable failed) {
        return OutageCheck.isBehind(failed);
    }

    /** Returns whether a database caused a failure, so that its message contains text of the driver, which is for the log only. */
    public static boolean isOfDatabase(Throwable failed) {
        return OutageCheck.isOfDatabase(failed);
    }

    /** Checks the database on a separate connection, within a few seconds. Returns a message when it does not respond; else empty. */
    public Optional<String> trouble() {
        long began = outages.now();
        try (Connection connection = health.getConnection()) {
            if (!connection.isValid(ANSWER_SECONDS)) throw new SQLException(NO_ANSWER);
            outages.answered();
            return Optional.empty();
        } catch (SQLException away) {
            outages.failed(began, away);
            return Optional.of(NO_ANSWER);
        }
    }

    /**
     * Returns the connections for the schedulers. Their commits do not wait for the disk: a crash of the database may lose picks,
     * heartbeats and returns of turns, because a turn that is picked twice is also claimed twice, which invalidates the first claim's
     * fence. All other commits are on the disk when they are acknowledged.
     */
    public DataSource turns() {
        return turns;
    }

    /** Returns how many connections are in use now, by share: {@code work}, {@code callers}, {@code turns}, {@code health}. */
    public Map<String, Integer> connectionsInUse() {
        return Map.of(
                "work", inUse(work.pool()),
                "callers", inUse(callers.pool()),
                "turns", inUse(turns),
                "health", inUse(health));
    }

    private static int inUse(HikariDataSource pool) {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        // A pool that opens on demand has no state before its first connection.
        return state == null ? 0 : state.getActiveConnections();
    }

    /** Opens a connection outside the pools for long use, such as listening for notifications. The caller closes it. */
    public Connection outsideThePool() throws SQLException {
        return DriverManager.getConnection(url.jdbc(), url.login());
    }

    /** Returns whether a connection pooler shares the server's sessions, so that no connection can listen for notifications. */
    public boolean sharesSessions() {
        return url.pooled();
    }

    /** Returns whether this process is the only one that can use the database, which is then the embedded one. */
    public boolean isOursAlone() {
        return own != null;
    }

    /** Returns the process id of the embedded server, for monitoring; −1 when the database is not embedded. */
    public long serverPid() {
        return own == null ? -1 : own.pid();
    }

    @Override
    public void close() {
        health.close();
        callers.close();
        turns.close();
        work.close();
        if (own != null) own.close();
    }

    private void throwIfBroken(Throwable failed) {
        if (own == null) return;
        own.broken().ifPresent(why -> {
            throw new IllegalStateException("the database has stopped and cannot be restarted: " + why, failed);
        });
    }

    private boolean isHopeless(long giveUp) {
        return System.nanoTime() > giveUp || work.pool().isClosed();
    }

    private static boolean pause(int failures) {
        try {
            Thread.sleep(WAITS.apply(failures));
            return false;
        } catch (InterruptedException stopped) {
            return true;
        }
    }
}
