package io.reelwright.store;

import java.time.Duration;

/**
 * What a session of ours may take, said to the server when a connection is opened. So a statement that runs away, a lock that
 * nobody gives back and a client that was frozen in the middle of a transaction each end by themselves.
 *
 * <p>They are set by a statement and not at the connection's start, as PgBouncer refuses start parameters that it does not know.
 * They belong to the session: a pooler in between has to pool sessions, not transactions (decision 0028).
 *
 * @param statement the longest that one statement may run
 * @param lock      the longest wait for one lock; what has waited so long is done again from its beginning
 * @param idle      the longest silence inside a transaction
 * @param silence   the longest wait for the server's answer, after which the connection is given up
 */
record SessionLimits(Duration statement, Duration lock, Duration idle, Duration silence) {
    /** The work itself. Its statements take milliseconds. */
    static final SessionLimits ENGINE = new SessionLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(1));

    /** Callers: there are many, and each of them can ask again. */
    static final SessionLimits CALLERS = new SessionLimits(
            Duration.ofSeconds(5), Duration.ofMillis(250), Duration.ofSeconds(15), Duration.ofSeconds(20));

    /** Whether the database answers. */
    static final SessionLimits HEALTH = new SessionLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(5));

    /** Migrations take the time that they need, but do not hold up everybody behind a lock that they wait for. */
    static final String MIGRATIONS = "SET lock_timeout = '60s'; SET idle_in_transaction_session_timeout = '5min'";

    /**
     * The statements. The last two are asked for where the server has them: it ends a query whose client's machine or process has gone, and a
     * connection on which nobody takes what is sent.
     */
    String sql() {
        return set("statement_timeout", statement)
                + set("lock_timeout", lock)
                + set("idle_in_transaction_session_timeout", idle)
                + optional("client_connection_check_interval", "5s")
                + optional("tcp_user_timeout", "20s");
    }

    private static String set(String name, Duration limit) {
        return "SET " + name + " = " + limit.toMillis() + ";";
    }

    /** A server that is older, or runs on a system that cannot do it, goes without. */
    private static String optional(String name, String value) {
        return "DO $$ BEGIN PERFORM set_config('" + name + "', '" + value
                + "', false); EXCEPTION WHEN OTHERS THEN NULL; END $$;";
    }
}
