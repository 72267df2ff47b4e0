package io.reelwright.store;

import com.zaxxer.hikari.HikariDataSource;
import io.reelwright.config.DatabaseUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Migrates a database to the schema that this binary needs. */
final class Migrations {
    /** The newest migration under {@code db/migration}. */
    static final String HEAD = "19";

    /** Flyway holds one connection for the lock, one for its table and one for the migrations. */
    private static final int CONNECTIONS = 4;

    private Migrations() {}

    /**
     * Migrates the database if needed. The version is checked first without Flyway, which would take a second for the check.
     *
     * @param url the address of the same database: Flyway uses its own connections, which have no statement timeout
     */
    static void run(DataSource source, DatabaseUrl url) {
        if (isCurrent(source)) return;
        try (HikariDataSource unlimited = ConnectionShare.forMigrations("reelwright-migrations", url, CONNECTIONS)) {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(unlimited)
                    .callbacks(new Limits())
                    .locations("classpath:db/migration")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        }
    }

    /** Sets the limits of each migration, inside its transaction, so that they leave nothing in a session that others share. */
    private static final class Limits implements Callback {
        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute(SessionLimits.MIGRATIONS);
            } catch (SQLException failed) {
                throw new IllegalStateException("the limits of a migration cannot be set", failed);
            }
        }

        @Override
        public String getCallbackName() {
            return "limits";
        }
    }

    private static boolean isCurrent(DataSource source) {
        String sql = "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && HEAD.equals(rows.getString(1));
        } catch (SQLException noHistory) {
            return false;
        }
    }
}
