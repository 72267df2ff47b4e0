package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Rejection;
import io.reelwright.campaign.VideoState;

/**
 * Decides how a failed campaign continues: in the phase that failed, with the results of that phase so far. Rejected work is made again:
 * plans and texts are created anew, scenes are drawn in a different way.
 */
final class RetryPolicy {
    private final VideoGraph graph;

    RetryPolicy(VideoGraph graph) {
        this.graph = graph;
    }

    /**
     * Returns the state to continue from.
     *
     * @param in the phase that failed, or whose work was rejected
     */
    VideoState of(VideoState failed, Phase in) {
        if (!Rejection.stands(failed)) return failed.at(in).withFailure(null);
        return switch (in) {
            case VISUAL, QUALITY -> failed.redrawn();
            // A blueprint is made anew together with the storyboard whose scenes it times.
            case MOTION -> again(failed, Phase.STORYBOARD);
            default -> again(failed, in);
        };
    }

    private VideoState again(VideoState failed, Phase from) {
        return failed.again(from, phase -> graph.leads(from, phase));
    }
}
