package io.reelwright.money;

import java.time.Duration;

/**
 * The times of a job's life.
 *
 * @param poll     between two questions how it fares
 * @param lease    how old the note that it is being sent may be when its first byte goes out
 * @param grace    how long after that note it may still arrive: longer than the lease, the longest request and the longest
 *                 time for which a process may be frozen, together
 * @param deadline how long it may take before its campaign need not wait for it any more
 * @param keep     how long it is asked after even so, as its result may come and its cost must be known
 */
public record JobTimings(Duration poll, Duration lease, Duration grace, Duration deadline, Duration keep) {
    /** For providers that take a minute or two for a scene. */
    public static final JobTimings USUAL = new JobTimings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(65),
            Duration.ofMinutes(15),
            Duration.ofHours(24));

    public JobTimings {
        if (grace.compareTo(lease) <= 0) throw new IllegalArgumentException("the grace must outlast the lease");
    }
}
