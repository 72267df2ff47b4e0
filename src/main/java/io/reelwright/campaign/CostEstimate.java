package io.reelwright.campaign;

/**
 * The most that a campaign's scenes may cost, before it is planned. One take of each scene is counted; takes that QUALITY asks for are
 * bought within the same budget.
 *
 * @param micros price of all scenes with the dearest offer for each, in micros; 0 when nothing can be bought
 * @param scenes number of scenes that this assumes
 * @param budget spending limit of the campaign, in micros. More than this is never spent
 */
public record CostEstimate(long micros, int scenes, long budget) {}
