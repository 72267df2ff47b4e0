package io.reelwright.server.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
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
 * One connection. It gives the web server one whole head at a time, then that request's body and nothing beyond it, and the next
 * head only when the body was read to its end; where that cannot be, the connection ends after the answer.
 */
final class HttpConnection implements ServerConnection, InterruptableTask<Void> {
    static final ScopedValue<HttpConnection> CURRENT = ScopedValue.newInstance();

    /** So much of a body that nobody wants is read, so that the connection can go on. */
    private static final int DRAINED = 65_536;

    /** So much is read from a client that goes on sending after its last answer, so that it is not cut off before it has read. */
    private static final int AFTER_LAST = 8_000_000;

    private static final byte[] NOTHING = {};

    private final Connections all;
    private final @Nullable SocketChannel channel;
    private final DataReader raw;
    private final ConnectionContext context;
    private final ResponseWriter writer;
    private final Http1Connection http;

    // Of the connection's own thread.
    private byte[] ahead = NOTHING;
    private @Nullable RequestHead head;
    private RequestBody body = RequestBody.of(RequestHead.NO_BODY);
    private boolean headGiven;
    private boolean bodyAsked;
    private boolean answered;
    private boolean broken;
    private boolean gone;

    private Stage stage = Stage.QUIET; // guarded by this
    private long since = System.nanoTime(); // guarded by this
    private boolean asked; // guarded by this; whether a request has come on it already
    private boolean closed; // guarded by this
    private boolean beside; // guarded by this; whether it is beside the count of connections

    /** What it is doing. */
    enum Stage {
        /** Waits for the first byte of a head. */
        QUIET,
        HEAD,
        REQUEST,
        /** Was answered, and the rest of the body that nobody wants is read. */
        DRAIN,
        /** Has had its last answer, and is given time to read it. */
        FAREWELL
    }

    /** @param channel to close one direction alone; null when it is not known */
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

    /** Called by the web server when it needs more; null at the end. */
    private byte @Nullable [] next() {
        return http.canInterrupt() ? nextHead() : nextOfBody();
    }

    private byte @Nullable [] nextHead() {
        if (!body.isOver() || broken) throw new CloseConnectionException("the last body was not read to its end");
        enter(Stage.QUIET);
        HeadEndScanner end = new HeadEndScanner();
        byte[] come = ahead;
        if (come.length > 0) enter(Stage.HEAD);
        try {
            for (int length = end.in(come); ; length = end.in(come)) {
                if (length >= 0) return given(come, length);
                byte[] more = read();
                if (more == null) return null;
                if (come.length == 0) enter(Stage.HEAD);
                come = come.length == 0 ? more : joined(come, more);
            }
        } catch (MalformedHead bad) {
            broken = true;
            begin();
            throw bad.told();
        }
    }

    private byte[] given(byte[] come, int length) throws MalformedHead {
        byte[] bytes = length == come.length ? come : Arrays.copyOf(come, length);
        RequestHead read = RequestHead.of(bytes);
        ahead = length == come.length ? NOTHING : Arrays.copyOfRange(come, length, come.length);
        head = read;
        body = RequestBody.of(read);
        headGiven = true;
        bodyAsked = false;
        answered = false;
        begin();
        return bytes;
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

    /** What comes of a body after the answer: its time is counted from here, as the answer itself may be long. */
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

    /** The web server has read the first line of a request: one that we have given it, or else what it found in a body. */
    void prologue() {
        if (!headGiven) throw new CloseConnectionException("what was no head was read as one");
        headGiven = false;
    }

    /** An answer's headers are about to go out: here it is settled whether another request may follow. */
    void answering(Headers headers) {
        boolean last = headers.containsToken(HeaderValues.CONNECTION_CLOSE) || mustClose();
        if (last && headers instanceof WritableHeaders<?> own) own.set(HeaderValues.CONNECTION_CLOSE);
        // Between two requests this would interrupt us, and the web server ends by itself after the answer to what was
        // none.
        if (last && !http.canInterrupt()) http.close(false);
        answered = true;
    }

    private boolean mustClose() {
        if (broken || gone || head != null && head.last()) return true;
        if (body.isOver()) return false;
        // Whether a client that was never told to go on sends the body nevertheless, it alone knows.
        boolean unsent = head != null && head.expectsContinue() && !bodyAsked;
        return unsent || body.left() > DRAINED;
    }

    /** FIN first, then whatever still comes is thrown away: a reset would take the answer from a client that has not read it yet. */
    private void farewell() {
        if (gone || channel == null || !mayStay()) return;
        enter(Stage.FAREWELL);
        try {
            channel.shutdownOutput();
            for (int count = 0; count < AFTER_LAST; ) {
                byte[] more = read();
                if (more == null) return;
                count += more.length;
            }
            // It sends fast: what more it sends stays with it, and it has its time to read nevertheless.
            Thread.sleep(ConnectionLimits.FAREWELL);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException ended) {
            // The client was quicker, or its time is over.
        }
    }

    private synchronized boolean mayStay() {
        return !closed;
    }

    private synchronized void enter(Stage next) {
        if (closed) throw new CloseConnectionException("the connection was ended");
        if (stage == Stage.FAREWELL) return;
        stage = next;
        since = System.nanoTime();
    }

    private synchronized void begin() {
        enter(Stage.REQUEST);
        asked = true;
    }

    /** Ends it when what it waits for takes too long. */
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

    /** How long it has been without a request; one that never had any counts as longest. Negative when it has one now. */
    synchronized long idleNanos(long now) {
        if (closed || stage == Stage.REQUEST || stage == Stage.DRAIN) return -1;
        return asked && stage != Stage.FAREWELL ? now - since : Long.MAX_VALUE / 2 + (now - since);
    }

    /** Ends it if it still has no request, so that another may have its place. */
    synchronized boolean giveWay() {
        if (closed || stage == Stage.REQUEST || stage == Stage.DRAIN) return false;
        close();
        return true;
    }

    /** Leaves the count of connections, or comes back into it. */
    void beside(boolean now) {
        synchronized (this) {
            if (closed || beside == now) return;
            beside = now;
        }
        all.besideChanged(now);
    }

    /** Ends it at once. */
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
            // The client was quicker: there is nothing left to close.
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
