package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Rejection;
import io.reelwright.campaign.VideoState;

/**
 * How a campaign that has failed goes on: in the phase that failed, with what that phase has made so far. What somebody has
 * rejected is made again: what was thought of is thought of anew, what was drawn is drawn in another way.
 */
final class RetryPolicy {
    private final VideoGraph graph;

    RetryPolicy(VideoGraph graph) {
        this.graph = graph;
    }

    /**
     * The state to go on from.
     *
     * @param in the phase that failed, or whose work was rejected
     */
    VideoState of(VideoState failed, Phase in) {
        if (!Rejection.stands(failed)) return failed.at(in).withFailure(null);
        return switch (in) {
            case VISUAL, QUALITY -> failed.redrawn();
            // A blueprint is made anew together with the storyboard that it has timed.
            case MOTION -> again(failed, Phase.STORYBOARD);
            default -> again(failed, in);
        };
    }

    private VideoState again(VideoState failed, Phase from) {
        return failed.again(from, phase -> graph.leads(from, phase));
    }
}
