package io.reelwright.config;

/**
 * Spending limits, in micros (millionths of a US dollar). The default is 0: no spending is allowed.
 *
 * @param campaign limit for one campaign over its whole life
 * @param day      limit for all campaigns together on one day (UTC)
 */
public record Budgets(long campaign, long day) {
    public static final Setting<Long> CAMPAIGN =
            Setting.dollars("campaign-budget", "0", "total spending limit of one campaign, in US dollars (0)");

    public static final Setting<Long> DAY =
            Setting.dollars("day-budget", "0", "spending limit of all campaigns on one day (UTC), in US dollars (0)");

    public static final SettingsPart<Budgets> PART =
            SettingsPart.of(Budgets.class, values -> new Budgets(values.get(CAMPAIGN), values.get(DAY)), CAMPAIGN, DAY);
}
