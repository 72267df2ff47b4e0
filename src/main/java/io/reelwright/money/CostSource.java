package io.reelwright.money;

/** Who says what a job did cost. */
public enum CostSource {
    /** We, from our table of prices. */
    ESTIMATE,
    /** The provider, in its answer. */
    PROVIDER
}
