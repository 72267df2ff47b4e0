package io.reelwright.process;

import java.time.Duration;

/**
 * The deadline of a child process and its descendants. Work that makes progress must not be killed because the machine is busy, so
 * processor time and progress count first, and wall-clock time last.
 *
 * @param cpu   maximum processor time of all the processes together
 * @param stall maximum time in which all the processes sleep, use no processor and read or write no byte
 * @param wall  maximum lifetime, whatever the processes do; the time in which this process or the machine is stopped does not count
 */
public record ProcessDeadline(Duration cpu, Duration stall, Duration wall) {
    /** Value that means no limit. */
    public static final Duration NEVER = Duration.ofDays(36_500);

    private static final Duration LONGEST_STALL = Duration.ofMinutes(10);

    public ProcessDeadline {
        for (Duration limit : new Duration[] {cpu, stall, wall})
            if (limit.isNegative() || limit.isZero())
                throw new IllegalArgumentException("a deadline of " + limit + " is not positive");
    }

    /** The limit that was exceeded. */
    public enum Limit {
        CPU,
        STALL,
        WALL
    }

    /**
     * Returns the deadline for work that takes {@code time} at most when it has all processors to itself. The work may use the
     * processor time of all processors for that long, and may stall for as long, but for ten minutes at most.
     */
    public static ProcessDeadline of(Duration time) {
        Duration cpu = time.multipliedBy(Runtime.getRuntime().availableProcessors());
        return new ProcessDeadline(cpu, shorter(time, LONGEST_STALL), NEVER);
    }

    /** Returns the same deadline without the stall limit, for a child that may wait any time for input from this process. */
    public ProcessDeadline fedByUs() {
        return new ProcessDeadline(cpu, NEVER, wall);
    }

    /** Returns the same deadline with a lifetime of at most {@code longest}. */
    public ProcessDeadline within(Duration longest) {
        return new ProcessDeadline(cpu, stall, shorter(wall, longest));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
