package io.reelwright.server;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends connections whose clients take too long to send the head of a request, or go on sending what was answered already. The
 * web server itself has no limit for this: a client that sends a byte now and then would hold its place for ever.
 */
final class SlowHeads implements ServerConnectionSelector, AutoCloseable {
    private static final long LOOK_MILLIS = 250;

    private static final int TOO_LARGE = 413;

    /** So long is a client given to read that what it sends is too large, whatever it goes on sending. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Http1ConnectionSelector usual;
    private final long mostNanos;
    private final Set<WatchedConnection> begun = ConcurrentHashMap.newKeySet();
    private final Thread watch;

    /** @param most from a head's first byte to its last */
    SlowHeads(Duration most) {
        mostNanos = most.toNanos();
        usual = Http1ConnectionSelector.builder()
                .config(config -> config.addReceiveListener(new Heads()).addSendListener(new Answers()))
                .build();
        watch = Thread.ofVirtual().name("slow-heads").start(this::watch);
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
        return usual.connection(new WatchedConnection(context, begun, mostNanos));
    }

    /** Told when a head is complete. */
    private static final class Heads implements Http1ConnectionListener {
        @Override
        public void headers(ConnectionContext context, Headers headers) {
            if (context instanceof WatchedConnection connection) connection.headEnded();
        }
    }

    /** Told when an answer goes out: what comes then is the next head, or the rest of what nobody reads. */
    private static final class Answers implements Http1ConnectionListener {
        @Override
        public void status(ConnectionContext context, Status status) {
            if (!(context instanceof WatchedConnection connection) || status.code() < 200) return;
            connection.answered();
            // Not whatever says "Connection: close": a long film may be on its way to a client that asked for that.
            if (status.code() == TOO_LARGE) connection.endsAfter(FAREWELL);
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            for (WatchedConnection connection : begun) connection.endIfDue();
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

    /** The bytes of another reader, as they come. */
    static DataReader reader(DataReader other, Runnable came) {
        return DataReader.create(() -> {
            try {
                other.ensureAvailable();
            } catch (DataReader.InsufficientDataAvailableException ended) {
                return null;
            }
            came.run();
            return other.readBytes(other.available());
        });
    }
}
