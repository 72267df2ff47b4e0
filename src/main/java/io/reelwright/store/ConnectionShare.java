package io.reelwright.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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

    private ConnectionShare(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.places = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    /**
     * Creates a connection pool with session limits.
     *
     * @param connections maximum number of connections
     * @param extra       further settings of each session, as SQL; empty for none
     * @param atOnce      whether to open one connection now and always keep one; otherwise each is opened on demand
     */
    static HikariDataSource pool(
            String name, DatabaseUrl url, int connections, SessionLimits limits, String extra, boolean atOnce) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url.jdbc());
        if (url.user() != null) config.setUsername(url.user());
        if (url.password() != null) config.setPassword(url.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(atOnce ? 1 : 0);
        if (!atOnce) config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(5_000);
        config.setConnectionInitSql(limits.sql() + extra);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty(
                "socketTimeout", String.valueOf(limits.silence().toSeconds()));
        return new HikariDataSource(config);
    }

    /** Returns a share that consists of a whole pool. */
    static ConnectionShare of(HikariDataSource pool) {
        return new ConnectionShare(pool);
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
            return jdbi.<T, RuntimeException>inTransaction(work::in);
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
