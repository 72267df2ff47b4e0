package io.reelwright.store;

import java.time.Duration;

/**
 * The intervals at which a process polls for turns and sends heartbeats.
 *
 * @param look      interval between two polls for turns that other processes have entered or that have become due; at least 1 ms
 * @param heartbeat interval between two heartbeats; at least 1 ms
 */
public record Heartbeat(Duration look, Duration heartbeat) {
    /** Number of missed heartbeats after which a process counts as dead. */
    public static final int MISSED = 4;

    /**
     * Time for which a scheduler keeps unknown tasks. Each scheduler knows only its own lane, and would otherwise delete the other
     * lanes' turns after its process had run for 14 days (db-scheduler's {@code deleteUnresolvedAfter}).
     */
    public static final Duration FOREIGN = Duration.ofDays(36_500);

    /** The intervals for a service: a dead process is detected after 12 to 18 seconds. */
    public static final Heartbeat USUAL = new Heartbeat(Duration.ofMillis(500), Duration.ofSeconds(3));

    public Heartbeat {
        if (look.toMillis() < 1 || heartbeat.toMillis() < 1)
            throw new IllegalArgumentException("intervals of less than a millisecond: " + look + ", " + heartbeat);
    }
}
