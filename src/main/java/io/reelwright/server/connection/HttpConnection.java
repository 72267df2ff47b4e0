package io.reelwright.server.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Connection;
import io.helidon.webserver.spi.ServerConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One client connection. It passes the web server one complete head at a time, then exactly that request's body, and the next head
 * only after the body was read completely. When that is impossible, the connection ends after the response.
 */
final class HttpConnection implements ServerConnection, InterruptableTask<Void> {
    static final ScopedValue<HttpConnection> CURRENT = ScopedValue.newInstance();

    /** Maximum size of an unread body that is discarded to keep the connection open, in bytes. */
    private static final int DRAINED = 65_536;

    /** Maximum number of bytes to discard from a client that keeps sending after its last response, so that it can read it. */
    private static final int AFTER_LAST = 8_000_000;

    private static final byte[] NOTHING = {};
    private static final Header STREAM = HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/event-stream");

    private final Connections all;
    private final @Nullable SocketChannel channel;
    private final DataReader raw;
    private final ConnectionContext context;
    private final ResponseWriter writer;
    private final Http1Connection http;

    // Accessed only by the connection's own thread.
    private byte[] ahead = NOTHING;
    private @Nullable RequestHead head;
    private RequestBody body = RequestBody.of(RequestHead.NO_BODY);
    private boolean headGiven;
    private boolean bodyAsked;
    private boolean answered;
    private boolean broken;
    private boolean gone;
    private boolean lengthless;

    private Stage stage = Stage.QUIET; // guarded by this
    private long since = System.nanoTime(); // guarded by this
    private boolean asked; // guarded by this; whether a request was received before
    private boolean closed; // guarded by this
    private boolean beside; // guarded by this; whether it is excluded from the count of connections

    /** State of the connection. */
    enum Stage {
        /** Waiting for the first byte of a head. */
        QUIET,
        HEAD,
        REQUEST,
        /** The request was answered, and the rest of its body is being discarded. */
        DRAIN,
        /** The last response was sent, and the client has time to read it. */
        FAREWELL
    }

    /** @param channel the socket, needed to close one direction only; null when it is unknown */
    HttpConnection(Connections all, ConnectionContext usual, @Nullable SocketChannel channel) {
        this.all = all;
        this.channel = channel;
        this.raw = usual.dataReader();
        this.writer = new ResponseWriter(usual.dataWriter());
        this.context = new TrackedConnectionContext(usual, DataReader.create(this::next), writer, this);
        this.http = all.http(context);
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            ScopedValue.where(CURRENT, this).call(() -> {
                http.handle(limit);
                return null;
            });
        } finally {
            farewell();
            close();
        }
    }

    /** Returns the next bytes for the web server; null at the end of input. */
    private byte @Nullable [] next() {
        return http.canInterrupt() ? nextHead() : nextOfBody();
    }

    private byte @Nullable [] nextHead() {
        if (!body.isOver() || broken) throw new CloseConnectionException("the previous body was not read completely");
        enter(Stage.QUIET);
        HeadEndScanner end = new HeadEndScanner();
        byte[] come = ahead;
        if (come.length > 0) enter(Stage.HEAD);
        try {
            for (int length = end.in(come); ; length = end.in(come)) {
                if (length >= 0) return accepted(come, length);
                byte[] more = read();
                if (more == null) return null;
                if (come.length == 0) enter(Stage.HEAD);
                come = come.length == 0 ? more : joined(come, more);
            }
        } catch (MalformedHead bad) {
            broken = true;
            begin();
            throw bad.toRequestException();
        }
    }

    private byte[] accepted(byte[] come, int length) throws MalformedHead {
        byte[] bytes = length == come.length ? come : Arrays.copyOf(come, length);
        RequestHead read = RequestHead.of(bytes);
        ahead = length == come.length ? NOTHING : Arrays.copyOfRange(come, length, come.length);
        head = read;
        body = RequestBody.of(read);
        headGiven = true;
        bodyAsked = false;
        answered = false;
        begin();
        if (read.version() == RequestHead.Version.HTTP_1_1) return bytes;
        writer.unchunked();
        return Http10Request.as11(bytes, read, context.localPeer());
    }

    private byte @Nullable [] nextOfBody() {
        if (body.isOver() || broken) throw new CloseConnectionException("the body has ended");
        bodyAsked = true;
        if (answered) drain();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() == 0) {
            byte[] come = ahead.length > 0 ? ahead : read();
            ahead = NOTHING;
            if (come == null) return null;
            try {
                int end = body.take(come, 0, out);
                if (end < come.length) ahead = Arrays.copyOfRange(come, end, come.length);
            } catch (RuntimeException noBody) {
                broken = true;
                throw noBody;
            }
        }
        return out.toByteArray();
    }

    /** Starts the time limit for the rest of a body after the response. It starts now because the response itself may take long. */
    private synchronized void drain() {
        if (stage != Stage.DRAIN) enter(Stage.DRAIN);
    }

    private byte @Nullable [] read() {
        try {
            raw.ensureAvailable();
            return raw.readBytes(raw.available());
        } catch (DataReader.InsufficientDataAvailableException ended) {
            gone = true;
            return null;
        }
    }

    /** Called when the web server has read the first line of a request. Fails unless the line is from a head passed on here. */
    void prologue() {
        if (!headGiven) throw new CloseConnectionException("bytes of a body were read as a request head");
        headGiven = false;
    }

    /**
     * Called before {@link #answering(Headers)}. The web server gives each response a length, but a 204 must not have one, and that of a
     * 304 would be the length of the whole file (RFC 9110, 8.6).
     */
    void answering(Status status) {
        lengthless = status.equals(Status.NO_CONTENT_204) || status.equals(Status.NOT_MODIFIED_304);
    }

    /** Called before a response's headers are sent. Decides whether another request may follow on this connection. */
    void answering(Headers headers) {
        boolean last = headers.containsToken(HeaderValues.CONNECTION_CLOSE) || mustClose();
        if (headers instanceof WritableHeaders<?> own) {
            if (last) own.set(HeaderValues.CONNECTION_CLOSE);
            // The length of a stream is unknown, also in the response to a HEAD.
            if (lengthless || own.contains(STREAM)) own.remove(HeaderNames.CONTENT_LENGTH);
        }
        // Between two requests this call would interrupt the current thread. It is not needed there: the web server
        // closes
        // the connection itself after answering a malformed head.
        if (last && !http.canInterrupt()) http.close(false);
        answered = true;
    }

    private boolean mustClose() {
        if (broken || gone || head != null && head.last()) return true;
        if (body.isOver()) return false;
        // A client that never received "100 Continue" may or may not send the body.
        boolean unsent = head != null && head.expectsContinue() && !bodyAsked;
        return unsent || body.left() > DRAINED;
    }

    /** Sends FIN and then discards what still arrives: a reset could destroy the response before the client has read it. */
    private void farewell() {
        if (gone || channel == null || !isOpen()) return;
        enter(Stage.FAREWELL);
        try {
            channel.shutdownOutput();
            for (int count = 0; count < AFTER_LAST; ) {
                byte[] more = read();
                if (more == null) return;
                count += more.length;
            }
            // The client sends fast. Its remaining bytes are left unread, but it still gets its time to read the
            // response.
            Thread.sleep(ConnectionLimits.FAREWELL);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException ended) {
            // The client has closed the connection, or its time is over.
        }
    }

    private synchronized boolean isOpen() {
        return !closed;
    }

    private synchronized void enter(Stage next) {
        if (closed) throw new CloseConnectionException("the connection was closed");
        if (stage == Stage.FAREWELL) return;
        stage = next;
        since = System.nanoTime();
    }

    private synchronized void begin() {
        enter(Stage.REQUEST);
        asked = true;
    }

    /** Closes the connection when the client exceeds a time limit. */
    void look(long now, ConnectionLimits limits, boolean fewLeft) {
        if (isOverdue(now, limits, fewLeft) || writer.isStuck(now, shorter(limits.unread(), fewLeft))) close();
    }

    private synchronized boolean isOverdue(long now, ConnectionLimits limits, boolean fewLeft) {
        return switch (stage) {
            case REQUEST -> false;
            case QUIET -> now - since > shorter(limits.idle(), fewLeft);
            case HEAD -> now - since > shorter(limits.head(), fewLeft);
            case DRAIN, FAREWELL -> now - since > ConnectionLimits.FAREWELL.toNanos();
        };
    }

    private static long shorter(Duration usual, boolean fewLeft) {
        long nanos = usual.toNanos();
        return fewLeft ? Math.min(nanos, ConnectionLimits.WHEN_FEW_ARE_LEFT.toNanos()) : nanos;
    }

    /**
     * Returns the time since the last request, in nanoseconds; negative while a request is in progress. A connection without any
     * request yet counts as idle longer than all others.
     */
    synchronized long idleNanos(long now) {
        if (closed || stage == Stage.REQUEST || stage == Stage.DRAIN) return -1;
        return asked && stage != Stage.FAREWELL ? now - since : Long.MAX_VALUE / 2 + (now - since);
    }

    /** Closes the connection if it has no request in progress, so that another can take its place; returns whether it did. */
    synchronized boolean giveWay() {
        if (closed || stage == Stage.REQUEST || stage == Stage.DRAIN) return false;
        close();
        return true;
    }

    /** Excludes this connection from the count of connections, or includes it again. */
    void beside(boolean now) {
        synchronized (this) {
            if (closed || beside == now) return;
            beside = now;
        }
        all.besideChanged(now);
    }

    /** Closes the connection immediately; later calls are no-ops. */
    void close() {
        boolean counted;
        synchronized (this) {
            if (closed) return;
            closed = true;
            counted = !beside;
        }
        all.left(this, counted);
        try {
            if (channel != null) channel.close();
            else context.serverSocket().close();
        } catch (IOException | RuntimeException gone) {
            // The client has closed it already.
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Override
    public boolean canInterrupt() {
        return http.canInterrupt();
    }

    @Override
    public Duration idleTime() {
        return http.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        http.close(interrupt);
    }
}
