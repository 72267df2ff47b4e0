package io.reelwright.config;

/**
 * What may be spent, in micros, millionths of a US dollar: nothing, unless somebody has allowed it.
 *
 * @param campaign by one campaign in all its life
 * @param day      by all campaigns on one day (UTC)
 */
public record Budgets(long campaign, long day) {
    public static final Setting<Long> CAMPAIGN =
            Setting.dollars("campaign-budget", "0", "what one campaign may spend in all, in US dollars (0)");

    public static final Setting<Long> DAY =
            Setting.dollars("day-budget", "0", "what all campaigns may spend on one day (UTC), in US dollars (0)");

    public static final SettingsPart<Budgets> PART =
            SettingsPart.of(Budgets.class, values -> new Budgets(values.get(CAMPAIGN), values.get(DAY)), CAMPAIGN, DAY);
}
