package io.reelwright.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A share of the connections: who belongs to one takes none from another. Who has waited in vain for a lock tries again one at a time, so that a
 * row that stays locked takes one connection and not all.
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
     * A pool with its limits.
     *
     * @param extra   further settings of each session, as SQL; empty for none
     * @param atOnce  whether the first connection is opened now, and one is kept; else each is opened when it is asked for
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

    /** All of a pool. */
    static ConnectionShare of(HikariDataSource pool) {
        return new ConnectionShare(pool);
    }

    HikariDataSource pool() {
        return pool;
    }

    /**
     * Waits for a place, and gives it back after the work.
     *
     * @param most how long to wait
     * @throws DatabaseBusy when none was free in that time
     */
    <T extends @Nullable Object> T transaction(Database.Work<T> work, Duration most) throws InterruptedException {
        if (!places.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) throw DatabaseBusy.crowded();
        try {
            return jdbi.<T, RuntimeException>inTransaction(work::in);
        } finally {
            places.release();
        }
    }

    /** The same for who has waited for a lock in vain before. */
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
