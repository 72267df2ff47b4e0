package io.reelwright.phase.compose;

import io.reelwright.campaign.WordTime;
import java.util.List;

/**
 * A group of words that are shown together.
 *
 * @param words      in order, at least one, on the clock of the video
 * @param firstFrame frame of the video in which the page appears
 * @param endFrame   first frame in which the page is no longer shown
 */
record CaptionPage(List<WordTime> words, int firstFrame, int endFrame) {
    CaptionPage {
        words = List.copyOf(words);
    }

    /** Returns the index of the highlighted word in a frame: the last one whose speech has begun, or the first one before that. */
    int lit(int frame) {
        int lit = 0;
        for (int i = 1; i < words.size(); i++)
            if (CaptionPages.frame(words.get(i).start()) <= frame) lit = i;
        return lit;
    }
}
