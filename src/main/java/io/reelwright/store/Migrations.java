package io.reelwright.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrates a database to the schema that this binary needs. */
final class Migrations {
    /** The newest migration under {@code db/migration}. */
    static final String HEAD = "18";

    private Migrations() {}

    /**
     * Migrates the database if needed. The version is checked first without Flyway, which would take a second for the check.
     *
     * @param url the address of the same database: Flyway uses its own connection, which has no statement timeout
     */
    static void run(DataSource source, DatabaseUrl url) {
        if (isCurrent(source)) return;
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url.jdbc(), url.user(), url.password())
                .initSql(SessionLimits.MIGRATIONS)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load()
                .migrate();
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
