package io.reelwright.campaign;

/** The cost class of a campaign: it determines the providers, the encoder's preset and the order of work. */
public enum QualityTier {
    PREMIUM,
    BULK
}
