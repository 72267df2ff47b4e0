package io.reelwright.graph;

import io.reelwright.campaign.VideoState;

/** Receives the start and end of each phase, and knows whether the work exceeded its time limit. */
interface PhaseTimer {
    /** For work without a time limit. */
    PhaseTimer NONE = new PhaseTimer() {
        @Override
        public void begins(VideoState state) {}

        @Override
        public void ends() {}

        @Override
        public boolean isOver() {
            return false;
        }
    };

    /** Notes that the current phase of the state begins. */
    void begins(VideoState state);

    /** Notes that the phase has ended. */
    void ends();

    /** Returns whether the work was interrupted because it took too long. */
    boolean isOver();
}
