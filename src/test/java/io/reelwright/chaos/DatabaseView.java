package io.reelwright.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an operator sees in the database: who works on what, and whose transactions are open. */
final class DatabaseView implements AutoCloseable {
    private final Connection connection;

    DatabaseView(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
    }

    /** How many transactions of these connections are open, do nothing and hold a row of a campaign. */
    synchronized int openWrites(Set<Integer> ports) throws SQLException {
        return list("SELECT a.client_port::text FROM pg_stat_activity a WHERE a.state = 'idle in transaction'"
                        + " AND a.backend_xid IS NOT NULL AND a.datname = current_database()")
                .stream()
                .mapToInt(Integer::parseInt)
                .filter(ports::contains)
                .map(_ -> 1)
                .sum();
    }

    /** How many events there are in all. */
    synchronized long events() throws SQLException {
        return Long.parseLong(
                list("SELECT coalesce(sum(last_seq), 0)::text FROM campaigns").getFirst());
    }

    /** Campaigns in phases of this name. */
    synchronized List<String> in(String... phases) throws SQLException {
        try (PreparedStatement ask =
                connection.prepareStatement("SELECT id FROM campaigns WHERE phase = ANY(?) ORDER BY id")) {
            ask.setObject(1, phases);
            try (ResultSet rows = ask.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) found.add(rows.getString(1));
                return found;
            }
        }
    }

    /** Campaigns that somebody works on. */
    synchronized List<String> atWork() throws SQLException {
        return list("SELECT split_part(task_instance, '/', 1) FROM scheduled_tasks WHERE picked ORDER BY 1");
    }

    private List<String> list(String sql) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(sql);
                ResultSet rows = ask.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
