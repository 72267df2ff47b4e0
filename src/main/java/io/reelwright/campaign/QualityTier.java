package io.reelwright.campaign;

/** How much a campaign may cost: it decides the providers, the encoder's preset and the order of work. */
public enum QualityTier {
    PREMIUM,
    BULK
}
