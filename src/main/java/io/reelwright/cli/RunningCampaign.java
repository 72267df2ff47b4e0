package io.reelwright.cli;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.StoredEvent;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A campaign that a {@link CampaignService} runs. Used by one thread. */
public interface RunningCampaign {
    /** Returns the campaign's id. */
    String id();

    /**
     * Returns the campaign's next event. A resumed campaign also starts with its very first event, so that a view is complete.
     *
     * @param patience maximum time to wait for an event
     * @return the event; null when none arrived in time. After a {@code campaign_done}, {@code campaign_failed} or
     *     {@code campaign_cancelled} that is the campaign's newest event, no event follows
     * @throws CampaignServiceFailure when the campaign cannot be followed any more
     */
    @Nullable
    StoredEvent next(Duration patience) throws InterruptedException;

    /** Returns whether the campaign has ended and all its events have been returned. */
    boolean ended();

    /** Returns the state of the last checkpoint; final when {@link #ended}. */
    VideoState state();

    /** Returns the local file of one of the campaign's assets. */
    Path file(Asset asset);
}
