package io.reelwright.provider.speech.mary;

/** How fast the voice speaks, for whoever has to know a text's length before it is spoken. */
final class WordRate {
    /** Placeholder until measured. */
    static final double SLT = 2.9;

    private WordRate() {}
}
