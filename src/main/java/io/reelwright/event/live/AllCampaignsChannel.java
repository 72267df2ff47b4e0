package io.reelwright.event.live;

import io.reelwright.event.EventFrame;
import io.reelwright.event.table.AllCampaignsEvents;
import io.reelwright.event.table.EventPosition;
import io.reelwright.log.RepeatedWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The events of all campaigns, in the order in which their transactions began. One thread reads the table for all who watch, as
 * long as anybody does, and keeps the newest frames in a ring.
 */
final class AllCampaignsChannel {
    private static final Logger LOG = Logger.getLogger(AllCampaignsChannel.class.getName());
    private static final int RING = 1024;
    private static final int PAGE = 200;

    /** What another process has written is found after this time at the latest. */
    private static final Duration LOOK = Duration.ofMillis(250);

    /** An event that an older transaction holds back is looked for after this time, and again after ever longer ones. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(4);

    private static final int GROWTH = 4;

    private final AllCampaignsEvents store;
    private final Signal news = new Signal();
    private final AtomicReferenceArray<Entry> ring = new AtomicReferenceArray<>(RING);
    private final Set<AllCampaignsFeed> feeds = new HashSet<>(); // guarded by this
    private @Nullable Thread teller; // guarded by this
    private @Nullable EventPosition floor; // guarded by this; all that follows it is in the ring, or was
    private long next; // guarded by this; index of the next entry
    private volatile long size;

    /**
     * A frame in the ring.
     *
     * @param index its number in the ring, from 0
     * @param place where it stands in the table
     */
    record Entry(long index, EventPosition place, String project, EventFrame frame) {}

    AllCampaignsChannel(AllCampaignsEvents store) {
        this.store = store;
    }

    synchronized void add(AllCampaignsFeed feed) {
        feeds.add(feed);
        if (teller == null) teller = Thread.ofVirtual().name("all-events").start(this::tell);
    }

    synchronized void remove(AllCampaignsFeed feed) {
        feeds.remove(feed);
        if (feeds.isEmpty()) news.ring();
    }

    /** Something was committed, here or elsewhere. */
    void wake() {
        news.ring();
    }

    /** The entry with this index; null when it is yet to come, or has been pushed out. */
    @Nullable
    Entry at(long index) {
        Entry entry = ring.get((int) (index % RING));
        return entry != null && entry.index() == index ? entry : null;
    }

    /** How many entries there have been. */
    long size() {
        return size;
    }

    /** Index of the first entry after a place; -1 when the ring does not reach back so far. */
    synchronized long after(EventPosition place) {
        if (floor == null || floor.compareTo(place) > 0) return -1;
        long index = next;
        while (index > 0) {
            Entry before = at(index - 1);
            if (before == null) return -1;
            if (before.place().compareTo(place) <= 0) break;
            index--;
        }
        return index;
    }

    private void tell() {
        EventPosition last = null;
        Duration pause = LOOK;
        while (isWatched()) {
            try {
                if (last == null) last = begin();
                else last = read(last);
                pause = news.await(pause) ? LOOK_AGAIN : longer(pause);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                LOG.fine(() -> "the events of all campaigns cannot be read for now: " + RepeatedWarning.said(away));
                pause = rested();
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration grown = pause.multipliedBy(GROWTH);
        return grown.compareTo(LOOK) < 0 ? grown : LOOK;
    }

    private static Duration rested() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return LOOK;
    }

    private synchronized boolean isWatched() {
        if (!feeds.isEmpty()) return true;
        teller = null;
        floor = null;
        return false;
    }

    private EventPosition begin() {
        EventPosition now = store.now();
        synchronized (this) {
            floor = now;
            feeds.forEach(AllCampaignsFeed::knock);
        }
        return now;
    }

    private EventPosition read(EventPosition since) {
        EventPosition last = since;
        AllCampaignsEvents.Page page;
        do {
            page = store.page(null, last, PAGE);
            if (!page.rows().isEmpty()) append(page.rows());
            last = page.last();
        } while (page.full());
        return last;
    }

    private synchronized void append(List<AllCampaignsEvents.Row> rows) {
        for (AllCampaignsEvents.Row row : rows) {
            ring.set((int) (next % RING), new Entry(next, row.place(), row.project(), row.frame()));
            next++;
        }
        size = next;
        new ArrayList<>(feeds).forEach(AllCampaignsFeed::knock);
    }
}
