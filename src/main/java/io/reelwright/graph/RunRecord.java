package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;

/** Everything that a run reads and writes through its claim. */
interface RunRecord extends PhaseRecorder {
    /** Returns the last stored state. */
    VideoState state();

    /** Returns how many processes in a row have died while they worked on the campaign without any progress. */
    int deaths();

    /** Returns whether the campaign stops before a phase until a user approves it. */
    boolean holdsBefore(Phase phase);

    /**
     * Stores a step in one transaction under the campaign's fence. Every step except {@link Step.GoOn} ends the claim.
     *
     * @throws LostClaim when another process has taken the campaign over
     */
    void write(Step step);
}
