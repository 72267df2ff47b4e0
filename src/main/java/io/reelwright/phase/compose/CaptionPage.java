package io.reelwright.phase.compose;

import io.reelwright.campaign.WordTime;
import java.util.List;

/**
 * Some words that are shown together.
 *
 * @param words      in order, at least one, on the clock of the video
 * @param firstFrame frame of the video at which it appears
 * @param endFrame   frame at which it is gone
 */
record CaptionPage(List<WordTime> words, int firstFrame, int endFrame) {
    CaptionPage {
        words = List.copyOf(words);
    }

    /** Index of the word that is lit in a frame: the one spoken last or now; the first before any is. */
    int lit(int frame) {
        int lit = 0;
        for (int i = 1; i < words.size(); i++)
            if (CaptionPages.frame(words.get(i).start()) <= frame) lit = i;
        return lit;
    }
}
