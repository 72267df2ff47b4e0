package io.reelwright.phase.repurpose;

import io.reelwright.campaign.Script.Role;
import java.util.List;

/**
 * The measurements of one sentence of the video.
 *
 * @param index    position in the script
 * @param start    start of its first word, in seconds
 * @param end      end of its last word, in seconds
 * @param role     purpose in the script
 * @param hook     score of its words, 0 upwards
 * @param signs    signs found in the words, in plain words
 * @param loudness of its voice, in dB relative to any fixed level
 * @param pace     words a second
 * @param change   scene changes a second during the sentence
 * @param opens    whether a scene begins with its first word, so that a clip may begin here
 * @param closes   whether a scene ends with its last word, so that a clip may end here
 */
record SentenceSignals(
        int index,
        double start,
        double end,
        Role role,
        double hook,
        List<String> signs,
        double loudness,
        double pace,
        double change,
        boolean opens,
        boolean closes) {
    SentenceSignals {
        signs = List.copyOf(signs);
    }
}
