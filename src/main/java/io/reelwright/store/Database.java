package io.reelwright.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.reelwright.store.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The database: our own, or one that the user names. It is brought to the right shape when it is opened.
 *
 * <p>Its connections are shared out, so that nobody takes another's: 8 for the work, 6 for callers of the service (of which streams
 * take 3 at most), 4 for the schedulers, 1 to ask whether the database answers, and 1 to listen. See decision 0028.
 */
public final class Database implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;
    private static final int WORK_CONNECTIONS = 8;
    private static final int CALLER_CONNECTIONS = 6;
    private static final int TURN_CONNECTIONS = 4;
    private static final int STREAMS_AT_ONCE = 3;
    private static final int ANSWER_SECONDS = 2;
    private static final String NO_ANSWER = "the database does not answer";

    /** For whom work is done, and so how patiently and with whose connections. */
    private static final ScopedValue<Client> CLIENT = ScopedValue.newInstance();

    private enum Who {
        WORK,
        CALLER,
        STREAM
    }

    /**
     * Who wants something.
     *
     * @param patience how long a transaction waits for a database that went away
     * @param place    how long it waits for a connection when all of its share are taken
     */
    private record Client(Who who, Duration patience, Duration place) {
        private static final Duration LONG = Duration.ofSeconds(90);
        private static final Duration MOMENT = Duration.ofSeconds(1);
        private static final Client WORK = new Client(Who.WORK, LONG, Duration.ofSeconds(5));
        private static final Client STREAM = new Client(Who.STREAM, LONG, LONG);

        static Client caller(Duration patience) {
            return new Client(Who.CALLER, patience, MOMENT);
        }

        /** Whether it is told at once instead of being tried again. */
        boolean isToldAtOnce(Throwable failed) {
            return who == Who.CALLER && (failed instanceof DatabaseBusy || OutageCheck.isTooLong(failed));
        }

        RuntimeException told(RuntimeException failed, boolean locked) {
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
        work = ConnectionShare.of(first);
        callers = ConnectionShare.of(
                ConnectionShare.pool("reelwright-callers", url, CALLER_CONNECTIONS, SessionLimits.CALLERS, "", false));
        health = ConnectionShare.pool("reelwright-health", url, 1, SessionLimits.HEALTH, "", false);
        health.setConnectionTimeout(Duration.ofSeconds(ANSWER_SECONDS).toMillis());
    }

    /**
     * Our own, under {@code data/postgres}.
     *
     * @param programs where unpacked programs are kept
     * @throws IOException when it cannot run; the message names the thing and the mend
     */
    public static Database embedded(Path data, Path programs) throws IOException, InterruptedException {
        EmbeddedPostgres own = EmbeddedPostgres.start(data.resolve("postgres"), programs);
        try {
            return new Database(new DatabaseUrl(own.url(), own.user(), own.password()), own);
        } catch (RuntimeException failed) {
            own.close();
            throw failed;
        }
    }

    /**
     * The one that the user names: {@code postgres://user:password@host:5432/name} or a JDBC address.
     *
     * @throws IllegalStateException when it does not answer or does not let us in; the message names the mend
     */
    public static Database at(String url) {
        DatabaseUrl where = DatabaseUrl.parse(url);
        try {
            return new Database(where, null);
        } catch (HikariPool.PoolInitializationException away) {
            Throwable cause = away.getCause() == null ? away : away.getCause();
            throw new IllegalStateException(
                    "the Postgres that DATABASE_URL names cannot be used (" + cause.getMessage()
                            + "); start it, mend the address, or leave the setting out for an embedded one",
                    away);
        }
    }

    /** Work inside one transaction. It may be called twice when the answer to the first commit was lost. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T in(Handle handle);
    }

    /**
     * Does work in one transaction, and does it again while the database is away or a lock is not to be had. An interrupt that
     * comes in the middle does not break the transaction off; the thread is still interrupted afterwards.
     *
     * @throws DatabaseBusy when it is for a caller, and cannot be done at this moment
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
                    // An interrupt closes the socket under a virtual thread: the work is done again without it.
                    if (Thread.interrupted()) {
                        interrupted = true;
                        continue;
                    }
                    if (!OutageCheck.isBehind(failed)) throw failed;
                    // A single connection that broke is no outage.
                    if (failures++ > 0 && OutageCheck.isAway(failed)) outages.failed(began, failed);
                    locked = OutageCheck.isLock(failed) || locked && failed instanceof DatabaseBusy;
                    if (!locked && client.isToldAtOnce(failed) || isHopeless(giveUp))
                        throw told(client, failed, locked);
                    interrupted |= pause();
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

    private RuntimeException told(Client client, Throwable failed, boolean locked) {
        tellIfBroken(failed);
        if (failed instanceof Error error) throw error;
        return client.told((RuntimeException) failed, locked);
    }

    /**
     * The same as {@link #transaction}, for work that would say something else if it were done a second time ("it has ended
     * already"): when the answer to a commit was lost and it had been carried out, what the work gave then is given again. Costs a
     * statement more, so it is for what people do.
     */
    public <T extends @Nullable Object> T once(Work<T> work) {
        CommittedOnce<T> once = new CommittedOnce<>(work);
        return transaction(once::in);
    }

    /**
     * Does something for a caller of the service: with the callers' connections, and without waiting long. Who cannot get one within
     * a moment is told so by a {@link DatabaseBusy}.
     *
     * @param patience how long a transaction waits for a database that went away
     */
    public static void within(Duration patience, Runnable work) {
        ScopedValue.where(CLIENT, Client.caller(patience)).run(work);
    }

    /** Does something for a stream: with a part of the callers' connections, and as patiently as the work itself. */
    public static void patiently(Runnable work) {
        ScopedValue.where(CLIENT, Client.STREAM).run(work);
    }

    /**
     * Whether something failed because a database was not there, a lock was not to be had or a statement took too long, so that it may
     * be done later.
     */
    public static boolean isAway(Throwable failed) {
        return OutageCheck.isBehind(failed);
    }

    /** Whether a database is behind a failure, so that its message holds a driver's words, which are for the log alone. */
    public static boolean isOfDatabase(Throwable failed) {
        return OutageCheck.isOfDatabase(failed);
    }

    /** Whether the database answers, and if not, so in plain words; known within a few seconds, whatever others ask of it. */
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
     * Connections for the schedulers. Their commits do not wait for the disk: who has picked a turn, is alive, or has given it
     * back may be forgotten when the database falls over, as a turn that is had twice is claimed twice, and the first claim's
     * fence is then worth nothing. Everything else is on the disk when it is told.
     */
    public DataSource turns() {
        return turns;
    }

    /** A connection for somebody who keeps it, as who listens does. Close it after use. */
    public Connection outsideThePool() throws SQLException {
        Properties who = new Properties();
        if (url.user() != null) who.setProperty("user", url.user());
        if (url.password() != null) who.setProperty("password", url.password());
        who.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url.jdbc(), who);
    }

    /** Whether no other process can be at work in this database. */
    public boolean isOursAlone() {
        return own != null;
    }

    /** Process number of our own server, for those who watch it; −1 when the database is not ours. */
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

    private void tellIfBroken(Throwable failed) {
        if (own == null) return;
        own.broken().ifPresent(why -> {
            throw new IllegalStateException("the database died and does not start again: " + why, failed);
        });
    }

    private boolean isHopeless(long giveUp) {
        return System.nanoTime() > giveUp || work.pool().isClosed();
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return false;
        } catch (InterruptedException stopped) {
            return true;
        }
    }
}
