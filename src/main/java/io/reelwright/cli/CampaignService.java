package io.reelwright.cli;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.media.MediaCheck;
import io.reelwright.order.PurchaseRules;
import io.reelwright.order.SourceTexts;
import java.util.List;

/**
 * Makes videos. Creating an instance is cheap and writes nothing: database, voice and studio start with the first campaign, so
 * that a command with a wrong option leaves nothing behind.
 */
public interface CampaignService extends AutoCloseable {
    /** Returns the names of the available voices, the default first. */
    List<String> voices();

    /** Returns what an order may say about bought scenes. */
    PurchaseRules purchases();

    /** Returns what finds the text for an order that brings none. */
    SourceTexts sources();

    /** Returns what the scenes of an order may cost at most. */
    CostEstimate estimate(Brief brief);

    /**
     * Plans a video up to the choice of the scenes' makers, with the local writer and voice. Nothing is bought, drawn or kept.
     *
     * @throws CampaignServiceFailure when the video cannot be planned; the message says how to fix it
     */
    VideoPlan plan(Brief brief) throws InterruptedException;

    /** Returns the check for the user's own pictures and clips. */
    MediaCheck media();

    /**
     * Starts a campaign, or continues the unfinished campaign with the same brief.
     *
     * @throws CampaignServiceFailure when the campaign cannot start; the message says how to fix it
     */
    RunningCampaign make(Brief brief) throws InterruptedException;

    /**
     * Continues a campaign from its last checkpoint. A finished campaign is only delivered again.
     *
     * @throws CampaignServiceFailure when the campaign does not exist or cannot start
     */
    RunningCampaign resume(String id) throws InterruptedException;

    /**
     * Stops running campaigns at once, so that they can be resumed, and releases all resources. May be called from another thread
     * and more than once.
     */
    @Override
    void close();
}
