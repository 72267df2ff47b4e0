package io.reelwright.config;

import java.util.Map;
import java.util.Optional;

/**
 * Spending limits, in micros (millionths of a US dollar). The default of a campaign is 0: no spending is allowed. The limits after the first
 * two do not limit anything unless they are set.
 *
 * @param campaign    limit for one campaign over its whole life
 * @param day         limit for all campaigns together on one day (UTC)
 * @param premiumDay  limit for all campaigns of the tier premium on one day
 * @param bulkDay     limit for all campaigns of the tier bulk on one day
 * @param providerDay limits for single providers on one day
 * @param total       limit for everything that is ever spent
 * @param retryShare  how many percent of a campaign's money may be spent on retries of scenes that have cost money before
 * @param doubtLimit  highest cost of a job in doubt that is written off without a person's decision
 */
public record Budgets(
        long campaign,
        long day,
        Optional<Long> premiumDay,
        Optional<Long> bulkDay,
        Map<String, Long> providerDay,
        Optional<Long> total,
        Optional<Integer> retryShare,
        long doubtLimit) {
    public static final Setting<Long> CAMPAIGN =
            Setting.dollars("campaign-budget", "0", "total spending limit of one campaign, in US dollars (0)");

    private static final String TEN_TIMES = "10x";
    private static final int TIMES = 10;

    public static final Setting<Long> DAY = Setting.of(
            "day-budget",
            SettingType.dollarsOr(TEN_TIMES),
            TEN_TIMES,
            "spending limit of all campaigns on one day (UTC), in US dollars (10x: 10 times the campaign budget)");

    public static final Setting<Optional<Long>> PREMIUM_DAY = Setting.dollarsOrNone(
            "premium-day-budget", "spending limit of all campaigns of the tier premium on one day");

    public static final Setting<Optional<Long>> BULK_DAY =
            Setting.dollarsOrNone("bulk-day-budget", "spending limit of all campaigns of the tier bulk on one day");

    public static final Setting<Map<String, Long>> PROVIDER_DAY = Setting.dollarsByName(
            "provider-day-budget", "A=DOLLARS", "spending limits of providers on one day, such as kie=5,fal=10");

    public static final Setting<Optional<Long>> TOTAL =
            Setting.dollarsOrNone("total-budget", "limit for everything that is ever spent, in US dollars");

    public static final Setting<Optional<Integer>> RETRY_SHARE = Setting.percentOrNone(
            "retry-share", "percent of a campaign's money that may go to scenes that have cost money before");

    public static final Setting<Long> DOUBT_LIMIT = Setting.dollars(
            "doubt-limit",
            "0.10",
            "a paid request with an unknown outcome that may cost more waits for a person (0.10)");

    public static final SettingsPart<Budgets> PART = SettingsPart.of(
            Budgets.class,
            Budgets::read,
            CAMPAIGN,
            DAY,
            PREMIUM_DAY,
            BULK_DAY,
            PROVIDER_DAY,
            TOTAL,
            RETRY_SHARE,
            DOUBT_LIMIT);

    /** No spending is allowed. */
    public static final Budgets NOTHING = new Budgets(
            0, 0, Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), 100_000);

    private static Budgets read(CheckedValues values) {
        long campaign = values.get(CAMPAIGN);
        long day = values.get(DAY);
        return new Budgets(
                campaign,
                day < 0 ? TIMES * campaign : day,
                values.get(PREMIUM_DAY),
                values.get(BULK_DAY),
                values.get(PROVIDER_DAY),
                values.get(TOTAL),
                values.get(RETRY_SHARE),
                values.get(DOUBT_LIMIT));
    }

    public Budgets {
        providerDay = Map.copyOf(providerDay);
    }
}
