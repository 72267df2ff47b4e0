package io.reelwright.server.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Connection;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All connections of a server. There are no more than the limits allow: a new one takes the place of the one that has been
 * longest without a request, and where all have one it is answered 503. A watch ends those that take too long to send a head, to
 * send the next one, or to read an answer.
 */
public final class Connections implements ServerConnectionSelector, AutoCloseable {
    private static final long LOOK_MILLIS = 250;

    private static final byte[] NO_ROOM = noRoom();

    private final ConnectionLimits limits;
    private final Http1ConnectionSelector usual;
    private final AcceptedSockets accepted;
    private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sockets = new AtomicInteger();
    private final AtomicInteger counted = new AtomicInteger();
    private final Object places = new Object();
    private final Thread watch;

    /** @param options of the sockets of clients */
    public Connections(ConnectionLimits limits, SocketOptions options) {
        this.limits = limits;
        this.accepted = new AcceptedSockets(options);
        this.usual = Http1ConnectionSelector.builder()
                .config(config -> config.maxPrologueLength(RequestHead.LONGEST_LINE + 1)
                        .addReceiveListener(new Heads())
                        .addSendListener(new Answers()))
                .build();
        this.watch = Thread.ofPlatform().daemon().name("connections").start(this::watch);
    }

    /** The options that the server has to set, so that its sockets are known here. */
    public SocketOptions options() {
        return accepted;
    }

    /** How many there are, beside streams. */
    public int count() {
        return counted.get();
    }

    /** How many there are with streams. */
    public int sockets() {
        return sockets.get();
    }

    /**
     * Takes the connection of the present request out of the count while something goes on that has a quota of its own.
     *
     * @return ends that
     */
    public static Beside beside() {
        if (!HttpConnection.CURRENT.isBound()) return () -> {};
        HttpConnection connection = HttpConnection.CURRENT.get();
        connection.beside(true);
        return () -> connection.beside(false);
    }

    /** A connection that is not counted until this is closed. */
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
        if (!enters(connection)) {
            context.dataWriter().writeNow(BufferData.create(NO_ROOM));
            throw new CloseConnectionException("there are as many connections as there may be");
        }
        return connection;
    }

    /** The web server's own part of a connection. */
    Http1Connection http(ConnectionContext context) {
        return (Http1Connection) usual.connection(context);
    }

    private boolean enters(HttpConnection connection) {
        synchronized (places) {
            boolean room = counted.get() < limits.connections() && sockets.get() < limits.sockets();
            if (!room && !oneGivesWay()) return false;
            counted.incrementAndGet();
            sockets.incrementAndGet();
            open.add(connection);
            return true;
        }
    }

    private boolean oneGivesWay() {
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

    /** A connection has ended. */
    void left(HttpConnection connection, boolean wasCounted) {
        if (!open.remove(connection)) return;
        sockets.decrementAndGet();
        if (wasCounted) counted.decrementAndGet();
    }

    /** A connection is counted no longer, or again. */
    void besideChanged(boolean beside) {
        counted.addAndGet(beside ? -1 : 1);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            long now = System.nanoTime();
            boolean few = counted.get() > limits.connections() / 4 * 3 || sockets.get() > limits.sockets() / 4 * 3;
            for (HttpConnection connection : open) connection.look(now, limits, few);
            accepted.forgetClosed();
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    private static byte[] noRoom() {
        String told =
                "{\"type\":\"about:blank\",\"title\":\"Not ready\",\"status\":503,\"detail\":\"this server has as many"
                        + " connections as it may have (--max-connections); ask again in a moment\"}";
        return ("HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/problem+json\r\nRetry-After: 2\r\n"
                        + "Connection: close\r\nContent-Length: " + told.length() + "\r\n\r\n" + told)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Told when the first line of a request has been read. */
    private static final class Heads implements Http1ConnectionListener {
        @Override
        public void prologue(ConnectionContext context, HttpPrologue prologue) {
            if (context instanceof TrackedConnectionContext own)
                own.connection().prologue();
        }
    }

    /** Told when an answer goes out. */
    private static final class Answers implements Http1ConnectionListener {
        @Override
        public void headers(ConnectionContext context, Headers headers) {
            if (context instanceof TrackedConnectionContext own)
                own.connection().answering(headers);
        }
    }
}
