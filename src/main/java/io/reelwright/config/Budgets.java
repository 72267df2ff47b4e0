package io.reelwright.config;

/**
 * What may be spent, in micros, millionths of a US dollar: nothing, unless somebody has allowed it.
 *
 * @param campaign by one campaign in all its life
 * @param day      by all campaigns on one day (UTC)
 */
public record Budgets(long campaign, long day) {}
