package io.reelwright.money;

import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.QualityTier;
import java.util.Map;

/**
 * The spending limits, in micros. Reserved amounts count as spent. {@link #UNBOUNDED} stands for no limit. A day is the day (UTC) on
 * which a job is ordered.
 *
 * @param campaign     limit for one campaign over its whole life
 * @param day          limit for all campaigns on one day
 * @param tierDay      limits for all campaigns of a tier on one day
 * @param providerDay  limits for all jobs of a provider on one day
 * @param total        limit for all that is ever spent
 * @param retryPercent how much of a campaign's money its retries may be, 0 to 100; 100 is no limit
 */
public record SpendingLimits(
        long campaign,
        long day,
        Map<QualityTier, Long> tierDay,
        Map<String, Long> providerDay,
        long total,
        int retryPercent) {
    /** No limit. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    /** Limits that allow no purchase. */
    public static final SpendingLimits NOTHING = new SpendingLimits(0, 0);

    /** Returns these limits for a campaign whose order may have a limit of its own: the lower one applies. */
    public SpendingLimits of(Purchasing order) {
        return withCampaign(order.limit(campaign));
    }

    /** Returns the most that one campaign may spend, in micros; 0 where a day allows nothing. What a day still allows is known to the ledger only. */
    public long most() {
        return day == 0 ? 0 : campaign;
    }

    public SpendingLimits {
        tierDay = Map.copyOf(tierDay);
        providerDay = Map.copyOf(providerDay);
        if (campaign < 0 || day < 0 || total < 0) throw new IllegalArgumentException("a budget cannot be negative");
        if (retryPercent < 0 || retryPercent > 100)
            throw new IllegalArgumentException("retryPercent: " + retryPercent + " is outside 0 to 100");
    }

    /** Creates limits for a campaign and for a day, and no others. */
    public SpendingLimits(long campaign, long day) {
        this(campaign, day, Map.of(), Map.of(), UNBOUNDED, 100);
    }

    /** Returns these limits with a campaign's own budget. It can lower the limit of a campaign, never raise it. */
    public SpendingLimits withCampaign(long micros) {
        return new SpendingLimits(Math.min(campaign, micros), day, tierDay, providerDay, total, retryPercent);
    }

    /** Returns the limit for a tier on one day. */
    public long ofTier(QualityTier tier) {
        return tierDay.getOrDefault(tier, UNBOUNDED);
    }

    /** Returns the limit for a provider on one day. */
    public long ofProvider(String provider) {
        return providerDay.getOrDefault(provider, UNBOUNDED);
    }

    /**
     * Returns what a campaign's retries may be, one more included.
     *
     * @param campaign what the campaign has reserved and spent, with that retry
     */
    long retries(long campaign) {
        return retryPercent == 100 ? UNBOUNDED : campaign / 100 * retryPercent + campaign % 100 * retryPercent / 100;
    }
}
