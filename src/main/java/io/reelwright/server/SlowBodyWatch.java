package io.reelwright.server;

import io.helidon.webserver.CloseConnectionException;
import io.reelwright.schedule.RecurringTasks;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Disconnects clients that send a request body too slowly: those that send nothing for a while, and those whose average speed is too
 * low. The server's sockets have no read timeout, so a reader that waits too long is interrupted, which closes its connection.
 */
final class SlowBodyWatch implements AutoCloseable {
    /** Default maximum time without data; after this time the average speed counts, too. */
    static final Duration QUIET = Duration.ofSeconds(30);

    /** Default minimum average speed in bytes per second. Even a slow telephone line is several times faster. */
    static final long FEWEST_BYTES_A_SECOND = 1_000;

    /** Number of checks per {@code quiet} period. */
    private static final int CHECKS = 10;

    private static final double NANOS = 1e9;

    private final long quiet;
    private final long fewest;
    private final Set<Watched> reading = ConcurrentHashMap.newKeySet();
    private final RecurringTasks tasks;

    /**
     * @param quiet  maximum time without data
     * @param fewest minimum average speed in bytes per second, checked once a body has taken longer than {@code quiet}
     */
    SlowBodyWatch(Duration quiet, long fewest) {
        this.quiet = quiet.toNanos();
        this.fewest = fewest;
        Duration look = quiet.dividedBy(CHECKS);
        this.tasks = RecurringTasks.onVirtualThreads("slow-bodies").every(look, look, this::look);
    }

    /** Returns the body as a stream that throws {@link CloseConnectionException} when the client is too slow. */
    InputStream watched(InputStream body) {
        return new Watched(body);
    }

    private void look() {
        for (Watched body : reading) body.look(System.nanoTime());
    }

    @Override
    public void close() {
        tasks.close();
    }

    private final class Watched extends FilterInputStream {
        private final long begun = System.nanoTime();
        private long since = begun;
        private long count;
        private @Nullable Thread reader;
        private boolean cut;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            enter();
            int read;
            try {
                read = super.read(bytes, from, length);
            } catch (IOException | RuntimeException broken) {
                leave(0);
                throw broken;
            }
            leave(read);
            return read;
        }

        private synchronized void enter() {
            reader = Thread.currentThread();
            since = System.nanoTime();
            reading.add(this);
        }

        /** Ends the read. After it this thread is not interrupted; an interrupt meant for the read is cleared here. */
        private synchronized void leave(int read) {
            reader = null;
            reading.remove(this);
            count += Math.max(0, read);
            if (!cut) return;
            Thread.interrupted();
            throw new CloseConnectionException("the request body arrives too slowly");
        }

        private synchronized void look(long now) {
            if (reader == null || cut) return;
            long time = now - begun;
            boolean tooFew = time > quiet && count < fewest * (time / NANOS);
            if (now - since <= quiet && !tooFew) return;
            cut = true;
            reader.interrupt();
        }
    }
}
