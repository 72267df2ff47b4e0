package io.reelwright.process;

import io.reelwright.process.ProcessDeadline.Limit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says when a child has passed its deadline. It counts the steps between two looks, and a long step as a short one: while this
 * process was stopped, or the machine slept, so did the child. Belongs to one thread.
 */
final class DeadlineWatch {
    /** What is asked of the kernel is asked no more often. */
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
     * @param now   nanoseconds of a clock that only goes forward
     * @param usage what the child has used by now
     */
    DeadlineWatch(ProcessDeadline deadline, long now, Supplier<Optional<ProcessUsage>> usage) {
        this.deadline = deadline;
        this.usage = usage;
        this.last = now;
        this.lookNanos = Math.min(
                LOOK.toNanos(),
                Math.min(deadline.cpu().toNanos(), deadline.stall().toNanos()) / 4);
    }

    /** The limit that is passed now; null when none is. */
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
