package io.reelwright.store;

import io.reelwright.config.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * Detects a connection pooler in front of a database. At login Postgres announces the process that serves the session; a pooler such
 * as PgBouncer announces a number of its own, since it does not know yet which session it will use. It is treated alike whether it
 * shares sessions for each transaction or not.
 */
final class PoolerCheck {
    /** States of a statement-pooling PgBouncer's refusal of a transaction. */
    private static final String NO_TRANSACTIONS = "statement pooling";

    private PoolerCheck() {}

    /**
     * Returns the address, with the knowledge whether a pooler stands in between.
     *
     * @throws SQLException when the database does not respond or refuses the login
     * @throws IllegalStateException when the pooler cannot be used
     */
    static DatabaseUrl of(DatabaseUrl url) throws SQLException {
        Properties careful = url.behindPooler().login();
        careful.setProperty("connectTimeout", careful.getProperty("connectTimeout", "5"));
        careful.setProperty("socketTimeout", careful.getProperty("socketTimeout", "20"));
        try (Connection connection = DriverManager.getConnection(url.jdbc(), careful)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
                row.next();
                int announced = connection.unwrap(PGConnection.class).getBackendPID();
                boolean pooled = row.getInt(1) != announced;
                connection.rollback();
                return pooled ? url.behindPooler() : url;
            }
        } catch (SQLException refused) {
            if (String.valueOf(refused.getMessage()).contains(NO_TRANSACTIONS))
                throw new IllegalStateException(
                        "DATABASE_URL: its PgBouncer pools statements, and Reelwright needs transactions; set"
                                + " pool_mode = transaction or session for this database",
                        refused);
            throw refused;
        }
    }
}
