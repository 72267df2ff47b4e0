package io.reelwright.graph;

import io.reelwright.campaign.VideoState;
import java.util.Optional;

/**
 * The work of one phase.
 *
 * <p>A node may be called again with the state of its last checkpoint, after a crash or after a wait. It checks what the state already
 * contains and does only what is missing.
 */
@FunctionalInterface
public interface PhaseNode {
    /**
     * Returns the kind of the next work; empty for the default of the phase.
     *
     * @param state    state of the last checkpoint
     * @param recorder only read
     */
    default Optional<WorkKind> work(VideoState state, PhaseRecorder recorder) {
        return Optional.empty();
    }

    /**
     * Does the work that is missing.
     *
     * @param state    state of the last checkpoint
     * @param recorder receives finished parts and events
     * @throws PhaseFailure         when the phase cannot be done; its message says how to fix it
     * @throws InterruptedException when the run is stopped; nothing is lost, and the next run continues from the last checkpoint
     */
    Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException;
}
