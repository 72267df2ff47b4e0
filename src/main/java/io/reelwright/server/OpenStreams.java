package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.event.EventFrame;
import io.reelwright.event.ServerSentEvents;
import io.reelwright.event.live.EventFeed;
import io.reelwright.schedule.RecurringTasks;
import io.reelwright.server.connection.Connections;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All open streams of Server-Sent Events. Each is written by the virtual thread of its request, which writes waiting events together
 * in pieces. A client that does not read is disconnected; it can reconnect with its last event id.
 */
final class OpenStreams implements AutoCloseable {
    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(5).toNanos();

    /** Interval at which streams are checked for stuck clients and due heartbeats. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /** Maximum time of a write. A longer one is waiting for a client that does not read. */
    private static final long STUCK_NANOS = Duration.ofSeconds(3).toNanos();

    /** Maximum number of bytes per write, unless a single frame is larger. */
    private static final int PIECE = 16_384;

    private static final byte[] HELLO = ServerSentEvents.retry(Duration.ofSeconds(2));

    /** Reconnection hint at shutdown: another node, or this one after its restart, will be available soon. */
    private static final byte[] COME_BACK = ServerSentEvents.retry(Duration.ofMillis(500));

    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private final SharedQuota quota;
    private final Map<String, Integer> ofTokens = new ConcurrentHashMap<>();
    private final RecurringTasks reaper = RecurringTasks.onPlatformThreads("stream-reaper");
    private volatile boolean closed;

    /** @param quota quota for open streams */
    OpenStreams(SharedQuota quota) {
        this.quota = quota;
        reaper.every(Duration.ZERO, LOOK, this::reap);
    }

    /** Returns the number of open streams. */
    int count() {
        return open.size();
    }

    /** Returns the ids of the tokens with which streams are open. */
    Set<String> tokens() {
        return Set.copyOf(ofTokens.keySet());
    }

    /** Returns the names of the tickets with which streams are open. */
    Set<String> tickets() {
        return open.stream().flatMap(stream -> Stream.ofNullable(stream.ticket)).collect(Collectors.toSet());
    }

    /** Ends the streams that were opened with a token. */
    void cut(String token) {
        open.stream().filter(stream -> token.equals(stream.token)).forEach(stream -> stream.feed.end());
    }

    /**
     * Writes a feed until it ends, the client disconnects, or no more events can follow.
     *
     * @param caller caller who opened the stream
     * @param first  frame to begin with; empty for none
     * @param last   returns the frame that ends the stream when no more events will follow, and null while some may; called at the
     *               beginning and after each frame that may be the last
     * @throws HttpProblem when the project has reached its maximum number of streams
     */
    void serve(ServerResponse response, Caller caller, EventFeed feed, byte[] first, Supplier<byte @Nullable []> last) {
        String token = caller.token();
        try (feed;
                SharedQuota.Share _ = quota.take(caller.project(), 1);
                Connections.Beside _ = Connections.beside()) {
            if (token != null) ofTokens.merge(token, 1, Integer::sum);
            try {
                write(response, new OpenStream(feed, caller, Thread.currentThread()), first, last);
            } finally {
                leave(token);
            }
        }
    }

    private void leave(@Nullable String token) {
        if (token != null) ofTokens.computeIfPresent(token, (_, count) -> count == 1 ? null : count - 1);
    }

    private void write(ServerResponse response, OpenStream stream, byte[] first, Supplier<byte @Nullable []> last) {
        head(response);
        open.add(stream);
        try (OutputStream out = response.outputStream()) {
            if (closed) stream.feed.end();
            stream.write(out, HELLO);
            if (first.length > 0) stream.write(out, first);
            pump(stream, stream.feed, out, last);
            if (closed) stream.write(out, COME_BACK);
        } catch (IOException | UncheckedIOException gone) {
            // The client disconnected or was cut off; it can reconnect with its last id.
        } catch (InterruptedException cut) {
            // The reaper interrupted this thread between two writes.
        } finally {
            open.remove(stream);
        }
    }

    /** Sets the headers of a stream. */
    static void head(ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
    }

    private static void pump(OpenStream stream, EventFeed feed, OutputStream out, Supplier<byte @Nullable []> last)
            throws IOException, InterruptedException {
        boolean mayBeOver = true;
        while (!feed.hasEnded()) {
            List<EventFrame> frames = feed.ready();
            if (!frames.isEmpty()) {
                write(stream, out, frames);
                mayBeOver |= frames.stream().anyMatch(EventFrame::end);
                continue;
            }
            byte[] end = mayBeOver ? last.get() : null;
            if (end != null) {
                stream.write(out, end);
                return;
            }
            mayBeOver = false;
            feed.await();
            if (stream.isQuiet(System.nanoTime())) stream.write(out, feed.heartbeat());
        }
    }

    /** Writes frames in pieces, so that a slow reader is not mistaken for a stuck one and a stuck client leaves little unsent. */
    private static void write(OpenStream stream, OutputStream out, List<EventFrame> frames) throws IOException {
        int from = 0;
        while (from < frames.size()) {
            int to = from;
            int bytes = 0;
            do bytes += frames.get(to++).bytes().length;
            while (to < frames.size() && bytes + frames.get(to).bytes().length <= PIECE);
            stream.write(out, joined(frames.subList(from, to)));
            from = to;
        }
    }

    private static byte[] joined(List<EventFrame> frames) {
        if (frames.size() == 1) return frames.getFirst().bytes();
        ByteArrayOutputStream all = new ByteArrayOutputStream(PIECE);
        for (EventFrame frame : frames) all.writeBytes(frame.bytes());
        return all.toByteArray();
    }

    private void reap() {
        long now = System.nanoTime();
        for (OpenStream stream : open) stream.look(now);
    }

    /** Ends all streams, each with a hint when to reconnect. */
    @Override
    public void close() {
        closed = true;
        reaper.close();
        open.forEach(stream -> stream.feed.end());
    }

    private static final class OpenStream {
        private final EventFeed feed;
        private final @Nullable String token;
        private final @Nullable String ticket;
        private final Thread writer;
        private boolean writing; // guarded by this
        private long since = System.nanoTime(); // guarded by this; when the last write began

        OpenStream(EventFeed feed, Caller caller, Thread writer) {
            this.feed = feed;
            this.token = caller.token();
            this.ticket = caller.ticket();
            this.writer = writer;
        }

        void write(OutputStream out, byte[] bytes) throws IOException {
            begin();
            try {
                out.write(bytes);
                out.flush();
            } finally {
                end();
            }
        }

        private synchronized void begin() {
            writing = true;
            since = System.nanoTime();
        }

        private synchronized void end() {
            writing = false;
        }

        /** Returns whether a heartbeat is due because nothing has been written for a while. */
        synchronized boolean isQuiet(long now) {
            return !writing && now - since >= HEARTBEAT_NANOS;
        }

        /** Disconnects a client that does not read, and wakes the writer when a heartbeat is due. */
        void look(long now) {
            cutIfStuck(now);
            if (isQuiet(now)) feed.knock();
        }

        /** Interrupts a stuck write. Interrupting a virtual thread closes the socket on which it is blocked. */
        private synchronized void cutIfStuck(long now) {
            if (writing && now - since > STUCK_NANOS) writer.interrupt();
        }
    }
}
