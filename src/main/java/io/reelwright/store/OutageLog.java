package io.reelwright.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs one line when a database outage begins and one when it ends, however many threads are affected. Their operations are not
 * logged as failures, because they are retried when the database is back.
 */
final class OutageLog {
    private static final Logger LOG = Logger.getLogger(OutageLog.class.getName());
    private static final long NONE = Long.MIN_VALUE;

    private final LongSupplier nanos;
    private final AtomicLong began = new AtomicLong(NONE);
    private volatile long answered = NONE;

    /** @param nanos a clock like {@link System#nanoTime()} */
    OutageLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Returns the current time, to be passed to {@link #failed} as the start of an attempt. */
    long now() {
        return nanos.getAsLong();
    }

    /**
     * Records that the database was unavailable during an attempt. An attempt that began before the last successful response is
     * ignored, because its connection had broken earlier.
     *
     * @param attempt start of the attempt, from {@link #now}
     */
    void failed(long attempt, Throwable why) {
        long last = answered;
        if (last != NONE && attempt - last <= 0) return;
        if (!began.compareAndSet(NONE, attempt)) return;
        LOG.log(Level.WARNING, "the database does not answer; work resumes when it is back ({0})", reason(why));
        LOG.log(Level.FINE, "cause of the outage", why);
    }

    /** Records that the database has responded. */
    void answered() {
        long now = nanos.getAsLong();
        answered = now;
        if (began.get() == NONE) return;
        long since = began.getAndSet(NONE);
        if (since == NONE) return;
        LOG.log(
                Level.INFO,
                "the database answers again, after {0} s",
                Math.max(1, Duration.ofNanos(now - since).toSeconds()));
    }

    private static String reason(Throwable why) {
        String said = why.toString();
        for (@Nullable Throwable one = why; one != null; one = one.getCause())
            if (one.getMessage() != null) said = one.getMessage();
        return said.strip().replaceAll("\\s+", " ");
    }
}
