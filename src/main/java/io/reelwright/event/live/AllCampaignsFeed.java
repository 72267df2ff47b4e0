package io.reelwright.event.live;

import io.reelwright.event.EventFrame;
import io.reelwright.event.ServerSentEvents;
import io.reelwright.event.table.AllCampaignsEvents;
import io.reelwright.event.table.EventPosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the events of all campaigns of a project, in the order in which their transactions began. */
public final class AllCampaignsFeed extends SignalledFeed {
    /** Maximum number of rows scanned per query. */
    private static final int PAGE = 500;

    /** After this many queries without a match, the client receives the position reached so far. */
    private static final int QUESTIONS = 20;

    private final AllCampaignsEvents store;
    private final AllCampaignsChannel channel;
    private final String project;
    private EventPosition last;
    private long index = -1; // of the next ring entry; -1 while reading from the table

    AllCampaignsFeed(AllCampaignsEvents store, AllCampaignsChannel channel, String project, EventPosition since) {
        this.store = store;
        this.channel = channel;
        this.project = project;
        this.last = since;
    }

    @Override
    public List<EventFrame> ready() {
        List<EventFrame> ready = List.of();
        boolean more = true;
        int questions = 0;
        while (!hasEnded() && ready.isEmpty() && more) {
            if (questions++ == QUESTIONS) return List.of(EventFrame.ofNothing(0, last.word(store.epoch())));
            if (index < 0) index = channel.after(last);
            if (index >= 0) {
                ready = live();
                more = index < 0;
            } else {
                AllCampaignsEvents.Page page = store.page(project, last, PAGE);
                last = page.last();
                ready = page.rows().stream().map(AllCampaignsEvents.Row::frame).toList();
                more = page.full();
            }
        }
        return hasEnded() ? List.of() : ready;
    }

    /** Returns the position up to which the events of all projects have been read, as an id: a client that reconnects starts there. */
    @Override
    public byte[] heartbeat() {
        return ServerSentEvents.id(last.word(store.epoch()));
    }

    /**
     * Returns the project's frames that are ready in the ring. Sets {@code index} to -1 when entries were pushed out before they were
     * read.
     */
    private List<EventFrame> live() {
        List<EventFrame> ready = new ArrayList<>();
        long end = channel.size();
        while (index >= 0 && index < end) {
            AllCampaignsChannel.@Nullable Entry entry = channel.at(index);
            if (entry == null) {
                index = -1;
                break;
            }
            index++;
            // A feed that came from the table may have read this entry already.
            if (entry.place().compareTo(last) <= 0) continue;
            if (entry.project().equals(project)) ready.add(entry.frame());
            last = entry.place();
        }
        return ready;
    }

    @Override
    public void close() {
        channel.remove(this);
    }
}
