package io.reelwright.phase.script.story;

/** Predicts how long a voice speaks. */
public interface Pace {
    /** Returns the seconds for a sentence without the pause after it. */
    double of(String sentence);

    /** Returns the seconds for a sentence with the pause after it. */
    double paced(String sentence);
}
