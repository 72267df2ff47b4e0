package io.reelwright.provider.speech;

/**
 * Rests of a narration, in seconds: those between sentences grow with the sentence, as a speaker's breath does, so that short sentences
 * follow each other quickly and the silent share of a narration stays small whatever its sentences are like.
 */
public final class SpeechPauses {
    /** Before the first word. */
    public static final double START = 0.1;

    /** After the last word. */
    public static final double END = 0.6;

    private static final double SHARE = 0.065;
    private static final double SHORTEST = 0.08;
    private static final double LONGEST = 0.25;

    /** Added after a question or an opening, and before a turn. */
    private static final double BEAT = 0.05;

    private SpeechPauses() {}

    /**
     * Returns the pause after a sentence. The sentence's own sound brings up to 0.08 s of silence at its ends besides, so that 0.16 to 0.38 s
     * lie between two words.
     *
     * @param spoken length of the sentence in seconds
     * @param beat   whether the listener is given a moment: after a question, before a turn
     */
    public static double after(double spoken, boolean beat) {
        return Math.clamp(spoken * SHARE, SHORTEST, LONGEST) + (beat ? BEAT : 0);
    }
}
