package io.reelwright.money;

import io.reelwright.campaign.QualityTier;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a budget is for.
 *
 * @param key   name of its row, as in {@code provider kie day 2026-01-02}
 * @param words the same in words, for messages
 * @param mend  what a user can do when the budget does not cover a job
 */
public record BudgetScope(String key, String words, String mend) {
    private static final String TOMORROW = "wait for tomorrow (UTC), or start again with a higher ";

    /** Everything that is ever spent. */
    public static final BudgetScope TOTAL =
            new BudgetScope("total", "all campaigns together", "start again with a higher --total-budget");

    /** Returns the scope of one campaign over its whole life. */
    public static BudgetScope ofCampaign(String id) {
        return new BudgetScope(
                "campaign " + id,
                "campaign " + id,
                "start again with a higher --campaign-budget; when the order has a budget of its own, only a new campaign can have a"
                        + " higher one, which buys its scenes anew: reelwright fork " + id
                        + " --from visual --campaign-budget DOLLARS");
    }

    /** Returns the scope of all campaigns on one day (UTC). */
    public static BudgetScope ofDay(LocalDate day) {
        return new BudgetScope("day " + day, "day " + day, TOMORROW + "--day-budget");
    }

    /** Returns the scope of all campaigns of a tier on one day (UTC). */
    public static BudgetScope ofTier(QualityTier tier, LocalDate day) {
        String name = tier.name().toLowerCase(Locale.ROOT);
        return new BudgetScope(
                "tier " + name + " day " + day,
                "the tier " + name + " on " + day,
                TOMORROW + "--" + name + "-day-budget");
    }

    /** Returns the scope of all jobs of a provider on one day (UTC). */
    public static BudgetScope ofProvider(String provider, LocalDate day) {
        return new BudgetScope(
                "provider " + provider + " day " + day,
                "the provider " + provider + " on " + day,
                TOMORROW + "--provider-day-budget");
    }

    /** Returns the scope of a campaign's retries: jobs for what an earlier job has cost money for, or still may. */
    public static BudgetScope ofRetries(String campaign) {
        return new BudgetScope(
                "retries of " + campaign, "retries in campaign " + campaign, "start again with a higher --retry-share");
    }
}
