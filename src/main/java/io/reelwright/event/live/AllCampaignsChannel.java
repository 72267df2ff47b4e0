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
 * The events of all campaigns, in the order in which their transactions began. One thread reads the table for all feeds, as long as there
 * are any, and keeps the newest frames in a ring.
 */
final class AllCampaignsChannel {
    private static final Logger LOG = Logger.getLogger(AllCampaignsChannel.class.getName());
    private static final int RING = 1024;
    private static final int PAGE = 200;

    /** Maximum delay until an event from another process is found. */
    private static final Duration LOOK = Duration.ofMillis(250);

    /**
     * First delay before another read for an event that an older transaction holds back; later delays grow by {@link #GROWTH}, up to
     * {@link #LOOK}.
     */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(4);

    private static final int GROWTH = 4;

    private final AllCampaignsEvents store;
    private final Signal news = new Signal();
    private final AtomicReferenceArray<Entry> ring = new AtomicReferenceArray<>(RING);
    private final Set<AllCampaignsFeed> feeds = new HashSet<>(); // guarded by this
    private @Nullable Thread reader; // guarded by this
    private @Nullable EventPosition floor; // guarded by this; every event after it is or was in the ring
    private long next; // guarded by this; index of the next entry
    private volatile long size;

    /**
     * A frame in the ring.
     *
     * @param index its number in the ring, from 0
     * @param place its position in the table
     */
    record Entry(long index, EventPosition place, String project, EventFrame frame) {}

    AllCampaignsChannel(AllCampaignsEvents store) {
        this.store = store;
    }

    synchronized void add(AllCampaignsFeed feed) {
        feeds.add(feed);
        if (reader == null) reader = Thread.ofVirtual().name("all-events").start(this::readWhileWatched);
    }

    synchronized void remove(AllCampaignsFeed feed) {
        feeds.remove(feed);
        if (feeds.isEmpty()) news.ring();
    }

    /** Wakes the reading thread, as something was committed on this node or another. */
    void wake() {
        news.ring();
    }

    /** Returns the entry with this index; null when it is not there yet or has been pushed out. */
    @Nullable
    Entry at(long index) {
        Entry entry = ring.get((int) (index % RING));
        return entry != null && entry.index() == index ? entry : null;
    }

    /** Returns how many entries have been added so far. */
    long size() {
        return size;
    }

    /** Returns the index of the first entry after a position; -1 when the ring does not reach back that far. */
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

    private void readWhileWatched() {
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
                pause = pauseAfterFailure();
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration grown = pause.multipliedBy(GROWTH);
        return grown.compareTo(LOOK) < 0 ? grown : LOOK;
    }

    private static Duration pauseAfterFailure() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return LOOK;
    }

    private synchronized boolean isWatched() {
        if (!feeds.isEmpty()) return true;
        reader = null;
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
