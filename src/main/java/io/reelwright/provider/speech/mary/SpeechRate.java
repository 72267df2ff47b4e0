package io.reelwright.provider.speech.mary;

/** How fast the voice speaks, for whoever has to know a text's length before it is spoken. */
final class SpeechRate {
    /**
     * Written words a second inside trimmed sentences, without the pauses that are put between them. Measured: 208 words of plain
     * prose in 15 sentences took 63.86 s.
     */
    static final double SLT = 3.257;

    private SpeechRate() {}
}
