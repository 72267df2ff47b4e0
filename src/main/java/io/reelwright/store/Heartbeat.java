package io.reelwright.store;

import java.time.Duration;

/**
 * How often a process looks for turns, and shows that it is alive.
 *
 * @param look      between two looks for turns that came from elsewhere, or have become due
 * @param heartbeat between two signs of life
 */
public record Heartbeat(Duration look, Duration heartbeat) {
    /** Who misses so many signs of life is taken for dead. */
    public static final int MISSED = 4;

    /**
     * For how long a scheduler leaves alone what it does not know. Each of ours knows its own lane only, and would otherwise throw
     * the other lanes' turns away after its process had been up for 14 days (db-scheduler's {@code deleteUnresolvedAfter}).
     */
    public static final Duration FOREIGN = Duration.ofDays(36_500);

    /** For a service: whoever dies is found dead after 12 to 18 seconds. */
    public static final Heartbeat USUAL = new Heartbeat(Duration.ofMillis(500), Duration.ofSeconds(3));

    public Heartbeat {
        if (look.toMillis() < 1 || heartbeat.toMillis() < 1)
            throw new IllegalArgumentException("a pulse of less than a millisecond: " + look + ", " + heartbeat);
    }

    /** The longest time until a dead process is found to be dead: it is looked for at every second beat. */
    public Duration takeover() {
        return heartbeat.multipliedBy(MISSED + 2);
    }
}
