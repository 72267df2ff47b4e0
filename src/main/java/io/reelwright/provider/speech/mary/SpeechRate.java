package io.reelwright.provider.speech.mary;

/** Speaking rate of the voice, for estimates of a text's length before it is spoken. */
final class SpeechRate {
    /**
     * Written words a second within trimmed sentences, without the pauses between sentences. Measured: 208 words of plain prose
     * in 15 sentences took 63.86 s.
     */
    static final double SLT = 3.257;

    private SpeechRate() {}
}
