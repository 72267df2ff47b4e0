package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.event.Feed;
import io.reelwright.event.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * All open streams of Server-Sent Events. Each is written by the virtual thread of its own request; what has piled up goes out
 * in one write. A client that does not read is cut off, and comes back with its last id.
 */
final class Streams implements AutoCloseable {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** A write that takes longer than this waits for a client that does not read. */
    private static final long STUCK_NANOS = Duration.ofSeconds(3).toNanos();

    private static final byte[] HELLO = bytes("retry: 2000\n\n");
    private static final byte[] BEAT = bytes(":\n\n");

    /** At a shutdown: another node, or this one after its restart, is there soon. */
    private static final byte[] COME_BACK = bytes("retry: 500\n\n");

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final Thread reaper =
            Thread.ofPlatform().daemon().name("stream-reaper").unstarted(this::reap);
    private volatile boolean closed;

    Streams() {
        reaper.start();
    }

    /** How many there are. */
    int count() {
        return open.size();
    }

    /**
     * Writes a feed until it ends, the client goes, or the story is over.
     *
     * @param first a frame to begin with; empty for none
     * @param over  asked after each frame with which a story may end, and at the beginning: whether nothing follows
     */
    void serve(ServerResponse response, Feed feed, byte[] first, Predicate<List<Frame>> over) {
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
        Stream stream = new Stream(feed, Thread.currentThread());
        open.add(stream);
        try (feed;
                OutputStream out = response.outputStream()) {
            if (closed) feed.end();
            stream.write(out, HELLO);
            if (first.length > 0) stream.write(out, first);
            pump(stream, feed, out, over);
            if (closed) stream.write(out, COME_BACK);
        } catch (IOException | UncheckedIOException gone) {
            // The client went away, or was cut off: it knows its last id.
        } catch (InterruptedException cut) {
            // The reaper came between two writes.
        } finally {
            open.remove(stream);
        }
    }

    private static void pump(Stream stream, Feed feed, OutputStream out, Predicate<List<Frame>> over)
            throws IOException, InterruptedException {
        boolean mayBeOver = true;
        while (!feed.hasEnded()) {
            List<Frame> frames = feed.next(mayBeOver ? Duration.ZERO : HEARTBEAT);
            if (!frames.isEmpty()) stream.write(out, joined(frames));
            else if (!mayBeOver && !feed.hasEnded()) stream.write(out, BEAT);
            mayBeOver = frames.stream().anyMatch(Frame::end) || mayBeOver && !frames.isEmpty();
            if (frames.isEmpty() || mayBeOver) {
                if (over.test(frames)) return;
            }
        }
    }

    private static byte[] joined(List<Frame> frames) {
        if (frames.size() == 1) return frames.getFirst().bytes();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Frame frame : frames) all.writeBytes(frame.bytes());
        return all.toByteArray();
    }

    private void reap() {
        while (!closed) {
            for (Stream stream : open) stream.cutIfStuck(System.nanoTime());
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Ends all of them, each with a hint when to come back. */
    @Override
    public void close() {
        closed = true;
        open.forEach(stream -> stream.feed.end());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Stream {
        private final Feed feed;
        private final Thread writer;
        private boolean writing; // guarded by this
        private long since; // guarded by this

        Stream(Feed feed, Thread writer) {
            this.feed = feed;
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

        /** Interrupting a virtual thread closes the socket on which it is blocked. */
        synchronized void cutIfStuck(long now) {
            if (writing && now - since > STUCK_NANOS) writer.interrupt();
        }
    }
}
