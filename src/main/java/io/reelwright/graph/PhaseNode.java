package io.reelwright.graph;

import io.reelwright.campaign.VideoState;
import java.util.Optional;

/**
 * The work of one phase.
 *
 * <p>A node may be called again with the state of its last checkpoint, after a crash or after a wait. It looks at what
 * the state already holds and does only what is missing.
 */
@FunctionalInterface
public interface PhaseNode {
    /**
     * Which sort of work comes next; empty for the usual of its phase.
     *
     * @param state   what the last checkpoint holds
     * @param recorder only read
     */
    default Optional<WorkKind> work(VideoState state, PhaseRecorder recorder) {
        return Optional.empty();
    }

    /**
     * Does the work that is missing.
     *
     * @param state   what the last checkpoint held
     * @param recorder where finished parts and news are written down
     * @throws PhaseFailure         when the phase cannot be done; its message names the mend
     * @throws InterruptedException when the run is stopped; nothing is lost, the next run goes on from the last checkpoint
     */
    Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException;
}
