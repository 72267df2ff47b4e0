package io.reelwright.phase.script.check;

import io.reelwright.campaign.Script.Sentence;
import java.util.List;

/** Predicts how long a voice takes. */
public interface Pace {
    /** Returns the seconds for one sentence without the pause after it. */
    double of(String sentence);

    /** Returns the seconds for one sentence with the pause after it. */
    double paced(String sentence);

    /** Returns the seconds for the whole video with these sentences. */
    double ofAll(List<Sentence> sentences);
}
