package io.reelwright.event.change;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import java.util.List;
import java.util.Set;

/** What somebody changes in a campaign from outside. */
public sealed interface CampaignChange {
    /** It is as it was wanted already. */
    record Nothing() implements CampaignChange {}

    /**
     * It has a turn and waits for nobody.
     *
     * @param holds the phases before which it still stops
     */
    record GoOn(VideoState state, List<Event> news, Set<Phase> holds) implements CampaignChange {}

    /** It is changed where it stands; one that has failed goes on having failed. */
    record Stay(VideoState state, Event news) implements CampaignChange {}

    /**
     * It goes no further.
     *
     * @param in the phase in which it can be tried again
     */
    record Fail(VideoState state, List<Event> news, Phase in) implements CampaignChange {}

    /** It ends for good, whoever works on it. */
    record Cancel(String why) implements CampaignChange {}

    /** It is forgotten with its events; its files are noted to be forgotten. */
    record Delete() implements CampaignChange {}
}
