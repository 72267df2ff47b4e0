package io.reelwright.process;

import java.time.Duration;

/**
 * When a child has had enough. A busy machine must not end work that goes on, so the processor time and the progress of the child
 * and of everything it starts count first, and the clock on the wall last.
 *
 * @param cpu   processor time that they may use together
 * @param stall how long they may all sleep, use no processor and move no byte
 * @param wall  how long they may live, whatever they do; the time in which this process or the machine stands still is not part of it
 */
public record ProcessDeadline(Duration cpu, Duration stall, Duration wall) {
    /** In place of a limit. */
    public static final Duration NEVER = Duration.ofDays(36_500);

    private static final Duration LONGEST_STALL = Duration.ofMinutes(10);

    public ProcessDeadline {
        for (Duration limit : new Duration[] {cpu, stall, wall})
            if (limit.isNegative() || limit.isZero())
                throw new IllegalArgumentException("a deadline of " + limit + " lets nothing be done");
    }

    /** Which limit was passed. */
    public enum Limit {
        CPU,
        STALL,
        WALL
    }

    /**
     * For work that takes {@code time} at most where all processors are its own: it may use as much processor time as it would have
     * had there, and may stand still as long, but for ten minutes at most.
     */
    public static ProcessDeadline of(Duration time) {
        Duration cpu = time.multipliedBy(Runtime.getRuntime().availableProcessors());
        return new ProcessDeadline(cpu, shorter(time, LONGEST_STALL), NEVER);
    }

    /** The same for a child that works only when we give it something to do, and may wait for it as long as we live. */
    public ProcessDeadline fedByUs() {
        return new ProcessDeadline(cpu, NEVER, wall);
    }

    /** The same with a last resort. */
    public ProcessDeadline within(Duration longest) {
        return new ProcessDeadline(cpu, stall, shorter(wall, longest));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
