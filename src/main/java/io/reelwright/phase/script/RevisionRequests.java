package io.reelwright.phase.script;

import java.util.Set;

/**
 * The requirements for the next draft.
 *
 * @param seconds    target length in seconds; may differ from the ordered length to compensate for an earlier deviation
 * @param mostWords  number of words above which a shorter version of a sentence is used
 * @param redundancy weight of the penalty for similarity to sentences already chosen
 * @param shun       indices of source sentences that must not be used
 * @param shortHook  whether the hook must be shorter than in the previous draft
 */
record RevisionRequests(double seconds, int mostWords, double redundancy, Set<Integer> shun, boolean shortHook) {
    static RevisionRequests first(double seconds) {
        return new RevisionRequests(seconds, 18, 0.5, Set.of(), false);
    }
}
