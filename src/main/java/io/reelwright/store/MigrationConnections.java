package io.reelwright.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections for Flyway through a connection pooler. Flyway sets the search path and the role of its session to what they are
 * already; in a session that others share, the path would stay set. Those two statements are left out.
 */
final class MigrationConnections extends HikariDataSource {
    private static final String NOTHING = "SELECT 1";

    MigrationConnections(HikariConfig config) {
        super(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection usual = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> answered(usual, method, arguments));
    }

    private static Object answered(Connection usual, Method method, Object[] arguments) throws Throwable {
        boolean sets = method.getName().equals("prepareStatement")
                && arguments[0] instanceof String sql
                && (sql.startsWith("SELECT set_config('search_path'") || sql.startsWith("SET ROLE"));
        if (sets) arguments[0] = NOTHING + (String.valueOf(arguments[0]).contains("?") ? " WHERE ? IS NOT NULL" : "");
        try {
            return method.invoke(usual, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }
}
