package io.reelwright.log;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Warns of what happens again and again, as while something outside is away: when it begins, then at most once a minute with how often
 * it has happened since, and a last line when it is over. Fit for any number of threads.
 */
public final class RepeatedWarning {
    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    private final Logger log;
    private final String what;
    private final LongSupplier nanos;
    private boolean going;
    private long times;
    private long untold;
    private long toldAt;

    /** @param what what is the case, as in {@code the bucket for the files is away} */
    public RepeatedWarning(Logger log, String what) {
        this(log, what, System::nanoTime);
    }

    RepeatedWarning(Logger log, String what, LongSupplier nanos) {
        this.log = log;
        this.what = what;
        this.nanos = nanos;
    }

    /**
     * It has happened.
     *
     * @param why in one sentence; null when there is nothing more to say
     */
    public void happened(@Nullable String why) {
        String line = line(why);
        if (line != null) log.warning(line);
    }

    /** It has happened because of this, whose message is told without its stack trace. */
    public void happened(Throwable why) {
        happened(said(why));
    }

    /** It has happened by a mistake of ours: each line that is told has a stack trace. */
    public void mistake(Throwable ours) {
        String line = line(said(ours));
        if (line != null) log.log(Level.WARNING, line, ours);
    }

    /** It is as it should be again; nothing is told when it was before. */
    public void over() {
        long all;
        synchronized (this) {
            if (!going) return;
            all = times;
            going = false;
            times = 0;
            untold = 0;
        }
        log.info(() -> what + ": over" + (all > 1 ? ", after " + all + " times" : ""));
    }

    /** What a failure says, or else what it is, in one line. */
    public static String said(Throwable failed) {
        String message = failed.getMessage();
        return message == null || message.isBlank() ? failed.getClass().getSimpleName() : message;
    }

    private synchronized @Nullable String line(@Nullable String why) {
        long now = nanos.getAsLong();
        times++;
        if (going && now - toldAt < PAUSE_NANOS) {
            untold++;
            return null;
        }
        String more = untold == 0 ? "" : " (and " + untold + " more times since the last such line)";
        going = true;
        toldAt = now;
        untold = 0;
        return what + (why == null ? "" : ": " + why) + more;
    }
}
