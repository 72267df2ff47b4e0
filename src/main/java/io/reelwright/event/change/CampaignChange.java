package io.reelwright.event.change;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import java.util.List;
import java.util.Set;

/** A change that is made to a campaign from outside its run. */
public sealed interface CampaignChange {
    /** No change: the campaign is already in the requested state. */
    record Nothing() implements CampaignChange {}

    /**
     * The campaign continues: it gets a turn and waits for no approval.
     *
     * @param holds phases before which it will still stop for approval
     */
    record GoOn(VideoState state, List<Event> news, Set<Phase> holds) implements CampaignChange {}

    /** The campaign is changed and keeps its status; a failed campaign stays failed. */
    record Stay(VideoState state, Event news) implements CampaignChange {}

    /**
     * The campaign fails.
     *
     * @param in phase in which it can be retried
     */
    record Fail(VideoState state, List<Event> news, Phase in) implements CampaignChange {}

    /** The campaign is cancelled for good, even while a process works on it. */
    record Cancel(String why) implements CampaignChange {}

    /** The campaign and its events are deleted; its files are scheduled for deletion. */
    record Delete() implements CampaignChange {}
}
