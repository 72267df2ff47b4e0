package io.reelwright.store;

import java.time.Duration;

/**
 * The timeouts of a database session, set when a connection is opened. They end runaway statements, waits for locks that are never
 * released, and transactions of a frozen client.
 *
 * <p>They are set by statements and not by start-up parameters, because PgBouncer rejects start-up parameters that it does not know.
 * A session of our own keeps them. Where a pooler shares sessions between transactions, each transaction sets them for itself and
 * leaves nothing behind (decision 0063).
 *
 * @param statement maximum duration of one statement
 * @param lock      maximum time to wait for one lock; after that, the transaction is retried from its beginning
 * @param idle      maximum idle time inside a transaction
 * @param silence   maximum time to wait for the server's response, after which the connection is closed
 */
record SessionLimits(Duration statement, Duration lock, Duration idle, Duration silence) {
    /** Limits of the engine, whose statements take milliseconds. */
    static final SessionLimits ENGINE = new SessionLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(1));

    /** Limits of API clients: there are many, and each can repeat its request. */
    static final SessionLimits CALLERS = new SessionLimits(
            Duration.ofSeconds(5), Duration.ofMillis(250), Duration.ofSeconds(15), Duration.ofSeconds(20));

    /** Limits of the health check. */
    static final SessionLimits HEALTH = new SessionLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(5));

    /** Limits of migrations: no statement timeout, but a lock timeout, because a waiting migration blocks other transactions. */
    static final String MIGRATIONS = "SET LOCAL lock_timeout = '60s'; SET LOCAL statement_timeout = 0;"
            + " SET LOCAL idle_in_transaction_session_timeout = '5min'";

    /**
     * Returns the statements that set the limits of a session. The last two settings are used only where the server supports them:
     * they end a query whose client is gone, and a connection whose client no longer receives data.
     */
    String ofSession() {
        return set("") + optional("client_connection_check_interval", "5s") + optional("tcp_user_timeout", "20s");
    }

    /**
     * Returns the statements that set the limits of the current transaction. Its commit waits for the disk as the database is
     * configured, whatever others have left behind in the shared session.
     */
    String ofTransaction() {
        return set("LOCAL ") + "SET LOCAL synchronous_commit TO DEFAULT";
    }

    private String set(String scope) {
        return set(scope + "statement_timeout", statement)
                + set(scope + "lock_timeout", lock)
                + set(scope + "idle_in_transaction_session_timeout", idle);
    }

    private static String set(String name, Duration limit) {
        return "SET " + name + " = " + limit.toMillis() + ";";
    }

    /** Ignores the error of a server that is too old, or whose operating system does not support the setting. */
    private static String optional(String name, String value) {
        return "DO $$ BEGIN PERFORM set_config('" + name + "', '" + value
                + "', false); EXCEPTION WHEN OTHERS THEN NULL; END $$;";
    }
}
