package io.reelwright.phase.repurpose;

import io.reelwright.campaign.Script.Role;
import java.util.List;

/**
 * What is known of one sentence of the video.
 *
 * @param index    its place in the script
 * @param start    second of its first word
 * @param end      second at which its last word ends
 * @param role     what it is for
 * @param hook     score of its words, 0 upwards
 * @param signs    what the words do, in plain words
 * @param loudness of its voice, in dB against any fixed level
 * @param pace     words a second
 * @param change   scene changes a second while it is spoken
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
