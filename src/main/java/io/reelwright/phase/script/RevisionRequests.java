package io.reelwright.phase.script;

import java.util.Set;

/**
 * What the next draft is to do better than the last.
 *
 * @param seconds    length to aim at, which may differ from the wanted one to make up for an earlier miss
 * @param mostWords  words in a sentence before its shorter telling is taken
 * @param redundancy how hard likeness to what is told already counts
 * @param shun       source sentences that are not to be used
 * @param shortHook  whether the hook has to be shorter than in the draft before
 */
record RevisionRequests(double seconds, int mostWords, double redundancy, Set<Integer> shun, boolean shortHook) {
    static RevisionRequests first(double seconds) {
        return new RevisionRequests(seconds, 18, 0.5, Set.of(), false);
    }
}
