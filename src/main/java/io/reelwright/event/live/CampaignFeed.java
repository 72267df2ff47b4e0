package io.reelwright.event.live;

import io.reelwright.event.EventFrame;
import java.util.List;

/** Reads one campaign's frames in order, without gaps or repeats, first from the table and then live. For a single reading thread. */
public final class CampaignFeed extends SignalledFeed {
    private static final int PAGE = 200;

    private final LiveEvents log;
    private final String campaign;
    private final CampaignChannel channel;
    private long last;
    private boolean behind;

    CampaignFeed(LiveEvents log, String campaign, CampaignChannel channel, long since) {
        this.log = log;
        this.campaign = campaign;
        this.channel = channel;
        this.last = since;
        // A channel that another reader has brought up to date knows whether there is more.
        this.behind = channel.newest() < Math.max(since, 1);
    }

    @Override
    public List<EventFrame> ready() {
        if (hasEnded()) return List.of();
        List<EventFrame> ready = behind ? List.of() : channel.after(last);
        if (ready.isEmpty() && (behind || channel.newest() > last)) ready = page();
        if (!ready.isEmpty()) last = ready.getLast().seq();
        return ready;
    }

    private List<EventFrame> page() {
        CampaignChannel.Page page = channel.fetch(last, PAGE, since -> log.read(campaign, since, PAGE));
        behind = page.full();
        return page.frames();
    }

    /** Returns the sequence number of the last frame that was returned. */
    public long last() {
        return last;
    }

    String campaign() {
        return campaign;
    }

    @Override
    public void close() {
        log.leave(this);
    }
}
