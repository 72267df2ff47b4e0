package io.reelwright.money;

/**
 * What may be spent, in micros: what is set aside counts as spent.
 *
 * @param campaign by one campaign in all its life
 * @param day      by all campaigns on one day (UTC), the day on which a job is ordered
 */
public record SpendingLimits(long campaign, long day) {
    /** Nothing may be bought. */
    public static final SpendingLimits NOTHING = new SpendingLimits(0, 0);

    public SpendingLimits {
        if (campaign < 0 || day < 0) throw new IllegalArgumentException("a budget cannot be less than nothing");
    }
}
