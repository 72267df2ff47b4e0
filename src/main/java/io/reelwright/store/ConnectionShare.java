package io.reelwright.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reelwright.config.DatabaseUrl;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A group of connections for one kind of client; no kind can use up the connections of another. After a lock timeout, work is
 * retried one transaction at a time, so that a row that stays locked takes up one connection and not all.
 */
final class ConnectionShare implements AutoCloseable {
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Semaphore places;
    private final Semaphore secondTries = new Semaphore(1, true);
    private final String beginning;

    private ConnectionShare(HikariDataSource pool, String beginning) {
        this.pool = pool;
        this.beginning = beginning;
        this.jdbi = Jdbi.create(pool);
        this.places = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    /**
     * Creates a connection pool. Its sessions have limits, unless a pooler in between shares them with others.
     *
     * @param connections maximum number of connections
     * @param extra       further settings of each session, as SQL; empty for none
     * @param atOnce      whether to open one connection now and always keep one; otherwise each is opened on demand
     */
    static HikariDataSource pool(
            String name, DatabaseUrl url, int connections, SessionLimits limits, String extra, boolean atOnce) {
        HikariConfig config = config(name, url, connections);
        config.setMinimumIdle(atOnce ? 1 : 0);
        if (!atOnce) config.setInitializationFailTimeout(-1);
        if (!url.pooled()) config.setConnectionInitSql(limits.ofSession() + extra);
        config.addDataSourceProperty(
                "socketTimeout", String.valueOf(limits.silence().toSeconds()));
        return new HikariDataSource(config);
    }

    /** Creates a connection pool for migrations, whose sessions are left as the database configures them. */
    static HikariDataSource forMigrations(String name, DatabaseUrl url, int connections) {
        HikariConfig config = config(name, url, connections);
        config.setMinimumIdle(1);
        return url.pooled() ? new MigrationConnections(config) : new HikariDataSource(config);
    }

    private static HikariConfig config(String name, DatabaseUrl url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url.jdbc());
        config.setDataSourceProperties(url.login());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(5_000);
        return config;
    }

    /**
     * Returns a share that consists of a whole pool.
     *
     * @param limits limits of its transactions, set in each of them when a pooler shares the sessions
     */
    static ConnectionShare of(HikariDataSource pool, DatabaseUrl url, SessionLimits limits) {
        return new ConnectionShare(pool, url.pooled() ? limits.ofTransaction() : "");
    }

    HikariDataSource pool() {
        return pool;
    }

    /**
     * Waits for a free connection and runs the work in a transaction.
     *
     * @param most maximum time to wait for a connection
     * @throws DatabaseBusy when no connection was free in that time
     */
    <T extends @Nullable Object> T transaction(Database.Work<T> work, Duration most) throws InterruptedException {
        if (!places.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) throw DatabaseBusy.crowded();
        try {
            return jdbi.<T, RuntimeException>inTransaction(handle -> {
                if (!beginning.isEmpty()) RawSql.run(handle, beginning);
                return work.in(handle);
            });
        } finally {
            places.release();
        }
    }

    /** Runs work in a transaction like {@link #transaction}, after an earlier attempt failed with a lock timeout. */
    <T extends @Nullable Object> T again(Database.Work<T> work, Duration most) throws InterruptedException {
        if (!secondTries.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) throw DatabaseBusy.crowded();
        try {
            return transaction(work, most);
        } finally {
            secondTries.release();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
