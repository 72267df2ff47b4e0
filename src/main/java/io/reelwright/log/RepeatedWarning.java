package io.reelwright.log;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Limits repeated warnings, for example while an external service is unavailable. It logs the first occurrence, then at most one
 * line per minute with the number of occurrences since the last line, and a final line when the condition is over. Thread-safe.
 */
public final class RepeatedWarning {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Logger log;
    private final String what;
    private final LongSupplier nanos;
    private final long pause;
    private boolean going;
    private long times;
    private long unlogged;
    private long loggedAt;

    /** @param what the condition, for example {@code the bucket for the files is unavailable} */
    public RepeatedWarning(Logger log, String what) {
        this(log, what, PAUSE, System::nanoTime);
    }

    /** @param pause least time between two lines, instead of a minute */
    public RepeatedWarning(Logger log, String what, Duration pause) {
        this(log, what, pause, System::nanoTime);
    }

    RepeatedWarning(Logger log, String what, LongSupplier nanos) {
        this(log, what, PAUSE, nanos);
    }

    private RepeatedWarning(Logger log, String what, Duration pause, LongSupplier nanos) {
        this.pause = pause.toNanos();
        this.log = log;
        this.what = what;
        this.nanos = nanos;
    }

    /**
     * Records one occurrence.
     *
     * @param why the reason in one sentence; null when it is unknown
     */
    public void happened(@Nullable String why) {
        String line = line(why);
        if (line != null) log.warning(line);
    }

    /** Records one occurrence with its cause, whose message is logged without a stack trace. */
    public void happened(Throwable why) {
        happened(said(why));
    }

    /** Records one occurrence that is caused by a bug in this program: each line that is logged has a stack trace. */
    public void mistake(Throwable bug) {
        String line = line(said(bug));
        if (line != null) log.log(Level.WARNING, line, bug);
    }

    /** Records that the condition is over. Logs nothing when there was no occurrence since the last call. */
    public void over() {
        long all;
        synchronized (this) {
            if (!going) return;
            all = times;
            going = false;
            times = 0;
            unlogged = 0;
        }
        log.info(() -> what + ": over" + (all > 1 ? " (occurred " + all + " times)" : ""));
    }

    /** Returns the message of a failure, or its simple class name when it has no message. */
    public static String said(Throwable failed) {
        String message = failed.getMessage();
        return message == null || message.isBlank() ? failed.getClass().getSimpleName() : message;
    }

    private synchronized @Nullable String line(@Nullable String why) {
        long now = nanos.getAsLong();
        times++;
        if (going && now - loggedAt < pause) {
            unlogged++;
            return null;
        }
        String more = unlogged == 0 ? "" : " (and " + unlogged + " more times since the last such line)";
        going = true;
        loggedAt = now;
        unlogged = 0;
        return what + (why == null ? "" : ": " + why) + more;
    }
}
