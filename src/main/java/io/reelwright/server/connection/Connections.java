package io.reelwright.server.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Connection;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import io.reelwright.schedule.RecurringTasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All connections of a server, bounded by its limits. When the server is full, a new connection replaces the one that has been idle
 * longest; when every connection has a request in progress, the new one receives a 503. A watch thread closes connections whose
 * client takes too long to send a head, to send its next request, or to read a response.
 */
public final class Connections implements ServerConnectionSelector, AutoCloseable {
    private static final Duration CHECK = Duration.ofMillis(250);

    private static final byte[] SERVER_FULL = serverFull();

    private final ConnectionLimits limits;
    private final Http1ConnectionSelector usual;
    private final AcceptedSockets accepted;
    private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sockets = new AtomicInteger();
    private final AtomicInteger counted = new AtomicInteger();
    private final Object places = new Object();
    private final RecurringTasks watch = RecurringTasks.onPlatformThreads("connections");

    /** @param options options for the sockets of clients */
    public Connections(ConnectionLimits limits, SocketOptions options) {
        this.limits = limits;
        this.accepted = new AcceptedSockets(options);
        this.usual = Http1ConnectionSelector.builder()
                .config(config -> config.maxPrologueLength(RequestHead.LONGEST_LINE + 1)
                        .addReceiveListener(new Heads())
                        .addSendListener(new Answers()))
                .build();
        watch.every(Duration.ZERO, CHECK, this::watch);
    }

    /** Returns the socket options that the web server must use, so that this object sees every accepted socket. */
    public SocketOptions options() {
        return accepted;
    }

    /** Returns the number of open connections, not counting event streams. */
    public int count() {
        return counted.get();
    }

    /** Returns the number of open connections including event streams. */
    public int sockets() {
        return sockets.get();
    }

    /**
     * Excludes the connection of the current request from the count, for work that has its own quota, such as an event stream.
     *
     * @return closing it includes the connection again
     */
    public static Beside beside() {
        if (!HttpConnection.CURRENT.isBound()) return () -> {};
        HttpConnection connection = HttpConnection.CURRENT.get();
        connection.beside(true);
        return () -> connection.beside(false);
    }

    /** Exclusion of a connection from the count, until this is closed. */
    public interface Beside extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public int bytesToIdentifyConnection() {
        return usual.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return usual.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return usual.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        HttpConnection connection = new HttpConnection(
                this, context, accepted.take(context.remotePeer().address()));
        if (!admit(connection)) {
            context.dataWriter().writeNow(BufferData.create(SERVER_FULL));
            throw new CloseConnectionException("the maximum number of connections is reached");
        }
        return connection;
    }

    /** Creates the web server's HTTP/1.1 handler for a connection. */
    Http1Connection http(ConnectionContext context) {
        return (Http1Connection) usual.connection(context);
    }

    private boolean admit(HttpConnection connection) {
        synchronized (places) {
            boolean room = counted.get() < limits.connections() && sockets.get() < limits.sockets();
            if (!room && !closeIdlest()) return false;
            counted.incrementAndGet();
            sockets.incrementAndGet();
            open.add(connection);
            return true;
        }
    }

    private boolean closeIdlest() {
        while (true) {
            long now = System.nanoTime();
            HttpConnection longest = null;
            long most = -1;
            for (HttpConnection one : open) {
                long idle = one.idleNanos(now);
                if (idle <= most) continue;
                most = idle;
                longest = one;
            }
            if (longest == null) return false;
            if (longest.giveWay()) return true;
        }
    }

    /** Records that a connection has ended. */
    void left(HttpConnection connection, boolean wasCounted) {
        if (!open.remove(connection)) return;
        sockets.decrementAndGet();
        if (wasCounted) counted.decrementAndGet();
    }

    /** Records that a connection is excluded from the count, or included again. */
    void besideChanged(boolean beside) {
        counted.addAndGet(beside ? -1 : 1);
    }

    private void watch() {
        long now = System.nanoTime();
        boolean few = counted.get() > limits.connections() / 4 * 3 || sockets.get() > limits.sockets() / 4 * 3;
        for (HttpConnection connection : open) connection.look(now, limits, few);
        accepted.forgetClosed();
    }

    @Override
    public void close() {
        watch.close();
    }

    private static byte[] serverFull() {
        String json =
                "{\"type\":\"about:blank\",\"title\":\"Service unavailable\",\"status\":503,\"detail\":\"this server"
                        + " has reached its maximum number of connections (--max-connections); try again in a moment\"}";
        return ("HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/problem+json\r\nRetry-After: 2\r\n"
                        + "Connection: close\r\nContent-Length: " + json.length() + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Listener for the first line of each request. */
    private static final class Heads implements Http1ConnectionListener {
        @Override
        public void prologue(ConnectionContext context, HttpPrologue prologue) {
            if (context instanceof TrackedConnectionContext own)
                own.connection().prologue();
        }
    }

    /** Listener for the headers of each response, called before they are sent. */
    private static final class Answers implements Http1ConnectionListener {
        @Override
        public void status(ConnectionContext context, Status status) {
            if (context instanceof TrackedConnectionContext own)
                own.connection().answering(status);
        }

        @Override
        public void headers(ConnectionContext context, Headers headers) {
            if (context instanceof TrackedConnectionContext own)
                own.connection().answering(headers);
        }
    }
}
