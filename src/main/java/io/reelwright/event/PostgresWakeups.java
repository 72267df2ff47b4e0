package io.reelwright.event;

import io.reelwright.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Wake-ups by {@code NOTIFY}. They are sent after the commit that they tell of, many in one, by a thread of its own: a
 * {@code NOTIFY} inside a transaction takes a lock of the whole database until that transaction is on the disk, and commits would no
 * longer share their way there (PreCommit_Notify in Postgres). One connection outside the pool listens.
 */
public final class PostgresWakeups implements Wakeups {
    private static final Logger LOG = Logger.getLogger(PostgresWakeups.class.getName());
    private static final String CHANNEL = "reelwright";

    /** Postgres takes less than 8,000 bytes. */
    private static final int MOST_BYTES = 7_500;

    private static final int WAITING = 10_000;
    private static final int LISTEN_MILLIS = 10_000;
    private static final int ANSWER_SECONDS = 2;
    private static final long PAUSE_MILLIS = 500;

    private final Database database;
    private final Listener listener;
    private final String node = UUID.randomUUID().toString();
    private final BlockingQueue<Call> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread sender;
    private final Thread ear;
    private volatile boolean closed;

    /** At work at once. */
    public PostgresWakeups(Database database, Listener listener) {
        this.database = database;
        this.listener = listener;
        sender = Thread.ofVirtual().name("wake-ups-out").start(this::sendAll);
        ear = Thread.ofVirtual().name("wake-ups-in").start(this::listenAlways);
    }

    @Override
    public void send(List<Call> calls) {
        for (Call call : calls)
            if (!waiting.offer(call)) LOG.fine("too many wake-ups: the others will look by themselves");
    }

    private void sendAll() {
        List<Call> calls = new ArrayList<>();
        while (!closed) {
            try {
                calls.add(waiting.take());
                waiting.drainTo(calls);
                say(calls);
            } catch (SQLException away) {
                LOG.log(Level.FINE, "a wake-up was lost", away);
            } catch (InterruptedException stopped) {
                return;
            }
            calls.clear();
        }
    }

    private void say(List<Call> calls) throws SQLException {
        try (Connection connection = database.turns().getConnection();
                PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            for (String message : messages(calls)) {
                notify.setString(2, message);
                notify.execute();
            }
        }
    }

    /** The newest of each campaign, in as few messages as hold them. */
    private List<String> messages(List<Call> calls) {
        Map<String, Call> newest = new LinkedHashMap<>();
        for (Call call : calls)
            newest.merge(
                    call.campaign(),
                    call,
                    (a, b) -> new Call(a.campaign(), Math.max(a.seq(), b.seq()), a.turn() || b.turn()));
        List<String> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder(node);
        for (Call call : newest.values()) {
            if (message.length() + call.word().length() >= MOST_BYTES) {
                messages.add(message.toString());
                message = new StringBuilder(node);
            }
            message.append(' ').append(call.word());
        }
        messages.add(message.toString());
        return messages;
    }

    private void listenAlways() {
        while (!closed) {
            try (Connection own = database.outsideThePool()) {
                listen(own);
            } catch (SQLException away) {
                LOG.log(Level.FINE, "wake-ups cannot be heard for now", away);
            } catch (RuntimeException broken) {
                LOG.log(Level.WARNING, "a wake-up could not be followed", broken);
            }
            if (Thread.currentThread().isInterrupted() || !paused()) return;
        }
    }

    private void listen(Connection own) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        listener.deaf();
        PGConnection postgres = own.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] heard = postgres.getNotifications(LISTEN_MILLIS);
            if (heard == null || heard.length == 0) {
                // A machine or a net that has gone does not say so: the silence would last for hours.
                if (!own.isValid(ANSWER_SECONDS)) throw new SQLException("who should tell us has gone");
                continue;
            }
            for (PGNotification one : heard) follow(one.getParameter());
        }
    }

    private void follow(String message) {
        String[] words = message.split(" ");
        if (words[0].equals(node)) return;
        try {
            listener.heard(Arrays.stream(words).skip(1).map(Call::of).collect(Collectors.toList()));
        } catch (IllegalArgumentException unknown) {
            listener.deaf(); // A newer node may say more than we understand.
        }
    }

    private boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        sender.interrupt();
        ear.interrupt();
    }
}
