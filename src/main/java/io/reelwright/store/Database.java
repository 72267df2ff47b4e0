package io.reelwright.store;

import com.zaxxer.hikari.HikariConfig;
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
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The database: our own, or one that the user names. It is brought to the right shape when it is opened. */
public final class Database implements AutoCloseable {
    /** How long a transaction waits for a database that went away. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Another patience than the usual one, while something is done. */
    private static final ScopedValue<Duration> OTHER_PATIENCE = ScopedValue.newInstance();

    private static final long PAUSE_MILLIS = 100;

    /**
     * A statement that takes longer than this is one whose server has gone without a word. Ours take milliseconds; what waits for
     * a row's lock for so long is done again. Migrations may take their time.
     */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final int CONNECTIONS = 8;
    private static final int TURN_CONNECTIONS = 4;

    private final HikariDataSource pool;
    private final HikariDataSource turns;
    private final @Nullable EmbeddedPostgres own;
    private final Jdbi jdbi;
    private final DatabaseUrl url;

    private Database(DatabaseUrl url, @Nullable EmbeddedPostgres own) {
        this.own = own;
        this.url = url;
        pool = new HikariDataSource(config("reelwright", url, CONNECTIONS));
        try {
            Migrations.run(pool, url);
            HikariConfig light = config("reelwright-turns", url, TURN_CONNECTIONS);
            light.setConnectionInitSql("SET synchronous_commit = off");
            turns = new HikariDataSource(light);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
        jdbi = Jdbi.create(pool);
    }

    private static HikariConfig config(String name, DatabaseUrl url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url.jdbc());
        if (url.user() != null) config.setUsername(url.user());
        if (url.password() != null) config.setPassword(url.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", String.valueOf(SILENCE.toSeconds()));
        return config;
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
     * Does work in one transaction, and does it again while the database is away. An interrupt that comes in the middle
     * does not break the transaction off; the thread is still interrupted afterwards.
     */
    public <T extends @Nullable Object> T transaction(Work<T> work) {
        long giveUp = System.nanoTime() + OTHER_PATIENCE.orElse(PATIENCE).toNanos();
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return jdbi.<T, RuntimeException>inTransaction(work::in);
                } catch (RuntimeException | AssertionError failed) {
                    // An interrupt closes the socket under a virtual thread: the work is done again without it.
                    if (Thread.interrupted()) interrupted = true;
                    else if (!Outage.isBehind(failed)) throw failed;
                    else if (isHopeless(giveUp)) {
                        tellIfBroken(failed);
                        throw failed;
                    } else interrupted |= pause();
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /** Does something whose transactions do not wait longer than this for a database that went away. */
    public static void within(Duration patience, Runnable work) {
        ScopedValue.where(OTHER_PATIENCE, patience).run(work);
    }

    /** Does something whose transactions wait as long as they usually do, whatever is in force around it. */
    public static void patiently(Runnable work) {
        within(PATIENCE, work);
    }

    /** Whether something failed because a database was not there, so that it may come. */
    public static boolean isAway(Throwable failed) {
        return Outage.isBehind(failed);
    }

    /** Whether the database answers, and if not, why; known within a few seconds. */
    public Optional<String> trouble() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2) ? Optional.empty() : Optional.of("the database does not answer");
        } catch (SQLException away) {
            return Optional.of("the database does not answer: " + away.getMessage());
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
        turns.close();
        pool.close();
        if (own != null) own.close();
    }

    private void tellIfBroken(Throwable failed) {
        if (own == null) return;
        own.broken().ifPresent(why -> {
            throw new IllegalStateException("the database died and does not start again: " + why, failed);
        });
    }

    private boolean isHopeless(long giveUp) {
        return System.nanoTime() > giveUp || pool.isClosed();
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
