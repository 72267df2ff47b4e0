package io.reelwright.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log of an outage of the database in one line when it begins and one when it ends, however many threads meet it. What
 * they were about to do is told by nobody else: it is done when the database is back.
 */
final class OutageLog {
    private static final Logger LOG = Logger.getLogger(OutageLog.class.getName());
    private static final long NONE = Long.MIN_VALUE;

    private final LongSupplier nanos;
    private final AtomicLong began = new AtomicLong(NONE);
    private volatile long answered = NONE;

    /** @param nanos as {@link System#nanoTime()} */
    OutageLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** When an attempt begins, for {@link #failed}. */
    long now() {
        return nanos.getAsLong();
    }

    /**
     * The database was away at an attempt. One that began before the database last answered says nothing of now: its connection
     * had broken earlier.
     */
    void failed(long attempt, Throwable why) {
        long last = answered;
        if (last != NONE && attempt - last <= 0) return;
        if (!began.compareAndSet(NONE, attempt)) return;
        LOG.log(Level.WARNING, "the database does not answer; work goes on when it is back ({0})", reason(why));
        LOG.log(Level.FINE, "how that was noticed", why);
    }

    /** The database has answered. */
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
