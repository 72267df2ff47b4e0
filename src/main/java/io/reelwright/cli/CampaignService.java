package io.reelwright.cli;

import io.reelwright.campaign.Brief;
import io.reelwright.media.MediaCheck;
import java.util.List;

/**
 * Makes videos. Building one is cheap and writes nothing: database, voice and studio start with the first campaign, so
 * that a wrong option costs nothing and leaves nothing behind.
 */
public interface CampaignService extends AutoCloseable {
    /** The voices that can narrate, the default first. */
    List<String> voices();

    /** Looks whether the user's own pictures and clips can be used. */
    MediaCheck media();

    /**
     * Starts a campaign, or goes on with the unfinished one of the same brief.
     *
     * @throws CampaignServiceFailure when it cannot start; the message names the mend
     */
    RunningCampaign make(Brief brief) throws InterruptedException;

    /**
     * Goes on with a campaign from its last checkpoint; one that is done is only delivered again.
     *
     * @throws CampaignServiceFailure when there is no such campaign, or it cannot start
     */
    RunningCampaign resume(String id) throws InterruptedException;

    /**
     * Stops what runs, at once and so that it can be resumed, and gives everything back. May be called from another thread
     * and more than once.
     */
    @Override
    void close();
}
