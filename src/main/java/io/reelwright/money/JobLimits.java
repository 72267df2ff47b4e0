package io.reelwright.money;

import java.util.Map;

/**
 * Limits of the jobs that are sent.
 *
 * @param doubt highest cost, in micros, of a job in doubt that is written off without a person's decision
 * @param slots how many jobs a provider may have at the same time, of all processes; a provider without an entry has no limit
 * @param rates how many jobs a provider may be sent in a time
 */
public record JobLimits(long doubt, Map<String, Integer> slots, SendRates rates) {
    /** Number of slots that stands for no limit. */
    static final int UNBOUNDED = Integer.MAX_VALUE;

    /** A doubt limit of ten cents, and no limits of slots and rates. */
    public static final JobLimits USUAL = new JobLimits(100_000, Map.of(), SendRates.NONE);

    public JobLimits {
        if (doubt < 0) throw new IllegalArgumentException("doubt: " + doubt + " micros cannot be negative");
        slots = Map.copyOf(slots);
    }

    int slots(String provider) {
        return slots.getOrDefault(provider, UNBOUNDED);
    }
}
