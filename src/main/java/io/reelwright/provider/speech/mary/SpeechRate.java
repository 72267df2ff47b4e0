package io.reelwright.provider.speech.mary;

/** Speaking rate of the voice, for estimates of a text's length before it is spoken. */
final class SpeechRate {
    /**
     * Written words a second within trimmed sentences, without the rests at marks and the slower last word of a sentence. Measured: a syllable
     * takes 0.19 s in 125 sentences of ten kinds of text, and a word of plain prose has 1.45 of them.
     */
    static final double SLT = 3.62;

    private SpeechRate() {}
}
