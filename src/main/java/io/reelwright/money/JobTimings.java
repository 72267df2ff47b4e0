package io.reelwright.money;

import java.time.Duration;

/**
 * The timings of a job.
 *
 * @param poll     time between two status requests
 * @param lease    maximum age of the note that the job is being sent at the time its first byte is sent
 * @param grace    time after that note during which the request may still arrive: longer than the sum of the lease, the longest request
 *                 and the longest time for which a process may be frozen
 * @param deadline time that the job may take before its campaign need not wait for it any more
 * @param keep     time for which its status is still requested, as its result may come and its cost must be known
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
        if (grace.compareTo(lease) <= 0) throw new IllegalArgumentException("grace: must be longer than the lease");
    }
}
