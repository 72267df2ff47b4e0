package io.reelwright.money;

import io.reelwright.campaign.Purchasing;

/**
 * The spending limits, in micros. Reserved amounts count as spent.
 *
 * @param campaign limit for one campaign over its whole life
 * @param day      limit for all campaigns on one day (UTC), the day on which a job is ordered
 */
public record SpendingLimits(long campaign, long day) {
    /** Limits that allow no purchase. */
    public static final SpendingLimits NOTHING = new SpendingLimits(0, 0);

    /** Returns these limits for a campaign whose order may have a limit of its own: the lower one applies. */
    public SpendingLimits of(Purchasing order) {
        long lower = order.limit(campaign);
        return lower == campaign ? this : new SpendingLimits(lower, day);
    }

    /** Returns the most that one campaign may spend on one day, in micros. */
    public long most() {
        return Math.min(campaign, day);
    }

    public SpendingLimits {
        if (campaign < 0 || day < 0) throw new IllegalArgumentException("a budget cannot be negative");
    }
}
