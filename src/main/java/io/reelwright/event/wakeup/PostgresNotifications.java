package io.reelwright.event.wakeup;

import io.reelwright.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Sends messages with {@code NOTIFY}, outside all other transactions: inside one, {@code NOTIFY} takes a lock on the whole database until
 * that transaction is flushed to disk, and commits could no longer share a flush (PreCommit_Notify in Postgres). One connection outside
 * the pool listens, unless a connection pooler stands in between: it would give the notifications to whoever has the session then.
 */
public final class PostgresNotifications implements WakeupRelay.Wire {
    private static final Logger LOG = Logger.getLogger(PostgresNotifications.class.getName());
    private static final String CHANNEL = "reelwright";
    private static final int LISTEN_MILLIS = 10_000;
    private static final int ANSWER_SECONDS = 2;

    private final Database database;

    public PostgresNotifications(Database database) {
        this.database = database;
    }

    @Override
    public void publish(List<String> messages) throws SQLException {
        try (Connection connection = database.turns().getConnection();
                PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            for (String message : messages) {
                notify.setString(2, message);
                notify.execute();
            }
        }
    }

    @Override
    public void listen(Runnable begun, Consumer<String> heard) throws SQLException, InterruptedException {
        if (database.sharesSessions()) {
            LOG.info("DATABASE_URL leads to a connection pooler: other servers are not heard at once but looked for"
                    + " every second; with --redis-url they are heard");
            begun.run();
            Thread.sleep(Duration.ofDays(Integer.MAX_VALUE));
        }
        try (Connection own = database.outsideThePool()) {
            try (Statement statement = own.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
            }
            begun.run();
            PGConnection postgres = own.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                PGNotification[] received = postgres.getNotifications(LISTEN_MILLIS);
                // A lost machine or network sends no notice: without this check the silence would last for hours.
                if ((received == null || received.length == 0) && !own.isValid(ANSWER_SECONDS))
                    throw new SQLException("the connection that listens for notifications is lost");
                if (received != null) for (PGNotification one : received) heard.accept(one.getParameter());
            }
        }
    }

    /** Does nothing, as the connections belong to the database. */
    @Override
    public void close() {}
}
