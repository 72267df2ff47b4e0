package io.reelwright.phase.script.story;

import java.util.Set;

/**
 * What is wanted of a draft.
 *
 * @param seconds    time for the sentences, from the first word to the end of the last pause
 * @param mostWords  number of words above which a shorter telling of a sentence is used
 * @param redundancy weight of the likeness to sentences that are told already
 * @param shun       indices of sentences that must not be used
 * @param hook       maximum seconds of the first sentence
 */
public record Wishes(double seconds, int mostWords, double redundancy, Set<Integer> shun, double hook) {
    public Wishes {
        shun = Set.copyOf(shun);
    }
}
