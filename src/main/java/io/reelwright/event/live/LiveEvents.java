package io.reelwright.event.live;

import io.reelwright.event.EventFrame;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.table.EventPosition;
import io.reelwright.event.table.EventTable;
import io.reelwright.event.wakeup.Wakeups;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Live events, shared by all readers: there is one channel for each campaign that has readers, and each frame in it is encoded once.
 * Readers have no queue of their own, so that a slow reader costs nothing but its thread.
 */
public final class LiveEvents {
    private final EventTable store;
    private final Map<String, CampaignChannel> channels = new ConcurrentHashMap<>();

    private final AllCampaignsChannel all;

    LiveEvents(EventTable store) {
        this.store = store;
        this.all = new AllCampaignsChannel(store.all());
    }

    /** Returns a reader of a campaign's events after sequence number {@code since}. Close it after use. */
    public CampaignFeed subscribe(String campaign, long since) {
        CampaignFeed[] made = new CampaignFeed[1];
        channels.compute(campaign, (_, there) -> {
            CampaignChannel channel = there == null ? new CampaignChannel() : there;
            channel.add(made[0] = new CampaignFeed(this, campaign, channel, since));
            return channel;
        });
        return made[0];
    }

    /** Returns a reader of the events of all campaigns of a project, after a position. Close it after use. */
    public AllCampaignsFeed subscribeAll(String project, EventPosition since) {
        AllCampaignsFeed feed = new AllCampaignsFeed(store.all(), all, project, since);
        all.add(feed);
        return feed;
    }

    /** Parses a position; empty when it is not valid, belongs to another database, or lies ahead of this one. */
    public Optional<EventPosition> position(String word) {
        return EventPosition.of(word, store.all().epoch())
                .filter(place -> place.transaction() <= store.all().now().transaction());
    }

    /** Returns the position at which future events begin. */
    public EventPosition now() {
        return store.all().now();
    }

    /** Encodes a position as the opaque word that clients send back. */
    public String word(EventPosition place) {
        return place.word(store.all().epoch());
    }

    void announce(List<StoredEvent> committed) {
        if (!committed.isEmpty()) all.wake();
        for (StoredEvent event : committed) {
            CampaignChannel channel = channels.get(event.campaign());
            if (channel != null) channel.put(EventFrame.of(event));
        }
    }

    /** Handles wake-ups from other nodes: the readers of those campaigns read the table. */
    void wake(List<Wakeups.Call> calls) {
        for (Wakeups.Call call : calls) wake(call.campaign(), call.seq());
        all.wake();
    }

    private void wake(String campaign, long newest) {
        CampaignChannel channel = channels.get(campaign);
        if (channel != null) channel.wake(newest);
    }

    /** Finds out with a single query which of the watched campaigns have new events from elsewhere, or have been deleted. */
    public void look() {
        Map<String, CampaignChannel> watched = Map.copyOf(channels);
        if (watched.isEmpty()) return;
        Map<String, Long> newest = store.newest(watched.keySet());
        watched.forEach((campaign, channel) -> {
            channel.forgetPages();
            Long seq = newest.get(campaign);
            if (seq == null) channel.end();
            else channel.wake(seq);
        });
    }

    List<EventFrame> read(String campaign, long since, int limit) {
        return store.frames(campaign, since, limit);
    }

    void leave(CampaignFeed subscription) {
        channels.computeIfPresent(subscription.campaign(), (_, channel) -> {
            channel.remove(subscription);
            return empty(channel);
        });
    }

    private static @Nullable CampaignChannel empty(CampaignChannel channel) {
        return channel.isEmpty() ? null : channel;
    }
}
