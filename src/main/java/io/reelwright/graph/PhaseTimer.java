package io.reelwright.graph;

import io.reelwright.campaign.VideoState;

/** Is told when a phase begins and ends, and knows whether its work took longer than it may. */
interface PhaseTimer {
    /** For work that may take as long as it likes. */
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

    /** The phase in which the state stands begins. */
    void begins(VideoState state);

    /** It has ended. */
    void ends();

    /** Whether the work was interrupted because it took too long. */
    boolean isOver();
}
