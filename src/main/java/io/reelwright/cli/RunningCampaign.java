package io.reelwright.cli;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.StoredEvent;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A campaign that a {@link CampaignService} works on. Used by one thread. */
public interface RunningCampaign {
    /** The campaign's id. */
    String id();

    /**
     * The campaign's next event, from its very first one on (also of one that is resumed, so that a view is complete).
     *
     * @param patience how long to wait for one
     * @return null when none came in time; after {@code campaign_done}, {@code campaign_failed} or
     *     {@code campaign_cancelled} that is the campaign's newest, nothing follows
     * @throws CampaignServiceFailure when the campaign cannot be followed any more
     */
    @Nullable
    StoredEvent next(Duration patience) throws InterruptedException;

    /** Whether every event has been given and the campaign is at an end. */
    boolean ended();

    /** What the last checkpoint held; final when {@link #ended}. */
    VideoState state();

    /** The local file of one of its assets. */
    Path file(Asset asset);
}
