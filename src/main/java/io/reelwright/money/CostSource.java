package io.reelwright.money;

/** The source of a job's cost. */
public enum CostSource {
    /** Reelwright's own table of prices. */
    ESTIMATE,
    /** The provider's response. */
    PROVIDER
}
