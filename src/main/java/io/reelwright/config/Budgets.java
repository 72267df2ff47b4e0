package io.reelwright.config;

/**
 * Spending limits, in micros (millionths of a US dollar). The default of a campaign is 0: no spending is allowed.
 *
 * @param campaign limit for one campaign over its whole life
 * @param day      limit for all campaigns together on one day (UTC)
 */
public record Budgets(long campaign, long day) {
    public static final Setting<Long> CAMPAIGN =
            Setting.dollars("campaign-budget", "0", "total spending limit of one campaign, in US dollars (0)");

    private static final String TEN_TIMES = "10x";
    private static final int TIMES = 10;

    public static final Setting<Long> DAY = Setting.of(
            "day-budget",
            SettingType.dollarsOr(TEN_TIMES),
            TEN_TIMES,
            "spending limit of all campaigns on one day (UTC), in US dollars (10x: 10 times the campaign budget)");

    public static final SettingsPart<Budgets> PART = SettingsPart.of(Budgets.class, Budgets::read, CAMPAIGN, DAY);

    private static Budgets read(CheckedValues values) {
        long campaign = values.get(CAMPAIGN);
        long day = values.get(DAY);
        return new Budgets(campaign, day < 0 ? TIMES * campaign : day);
    }
}
