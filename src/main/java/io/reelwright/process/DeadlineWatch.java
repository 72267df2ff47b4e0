package io.reelwright.process;

import io.reelwright.process.ProcessDeadline.Limit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Detects that a child has exceeded its deadline. It adds up the time between calls, and counts a long gap as 2 s at most: while
 * this process was stopped or the machine slept, the child did not run either. For use by one thread.
 */
final class DeadlineWatch {
    /** Longest interval between two queries of the child's usage; shorter for short limits. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final long LONGEST_STEP = Duration.ofSeconds(2).toNanos();

    private final ProcessDeadline deadline;
    private final Supplier<Optional<ProcessUsage>> usage;
    private final long lookNanos;
    private long last;
    private long lived;
    private long sinceLook;
    private long idle;
    private @Nullable ProcessUsage earlier;

    /**
     * @param now   nanoseconds of a monotonic clock
     * @param usage returns what the child has used so far
     */
    DeadlineWatch(ProcessDeadline deadline, long now, Supplier<Optional<ProcessUsage>> usage) {
        this.deadline = deadline;
        this.usage = usage;
        this.last = now;
        this.lookNanos = Math.min(
                LOOK.toNanos(),
                Math.min(deadline.cpu().toNanos(), deadline.stall().toNanos()) / 4);
    }

    /** Returns the limit that the child has exceeded at the time {@code now}; null when it has exceeded none. */
    @Nullable
    Limit passed(long now) {
        long step = Math.clamp(now - last, 0, LONGEST_STEP);
        last = now;
        lived += step;
        sinceLook += step;
        if (lived > deadline.wall().toNanos()) return Limit.WALL;
        if (sinceLook < lookNanos) return null;
        long span = sinceLook;
        sinceLook = 0;
        Optional<ProcessUsage> used = usage.get();
        return used.isEmpty() ? null : look(used.get(), span);
    }

    private @Nullable Limit look(ProcessUsage used, long span) {
        boolean idled = earlier != null && used.asleep() && !used.isBeyond(earlier);
        idle = idled ? idle + span : 0;
        earlier = used;
        if (used.cpu().compareTo(deadline.cpu()) > 0) return Limit.CPU;
        return idle >= deadline.stall().toNanos() ? Limit.STALL : null;
    }
}
