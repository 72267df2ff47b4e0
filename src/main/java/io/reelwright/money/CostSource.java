package io.reelwright.money;

/** Where the cost of a job comes from. */
public enum CostSource {
    /** Reelwright's own table of prices. */
    ESTIMATE,
    /** The provider's response. */
    PROVIDER
}
