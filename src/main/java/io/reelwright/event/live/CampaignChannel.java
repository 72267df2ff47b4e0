package io.reelwright.event.live;

import io.reelwright.event.EventFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/** The newest frames of one campaign, and the feeds that read them. A frame that has been dropped here is read from the table. */
final class CampaignChannel {
    private static final int RING = 256;

    private final AtomicReferenceArray<EventFrame> ring = new AtomicReferenceArray<>(RING);
    private final AtomicLong newest = new AtomicLong();
    private final Set<CampaignFeed> readers = ConcurrentHashMap.newKeySet();
    private final ReentrantLock fetching = new ReentrantLock();
    private final Map<Long, List<EventFrame>> pages = new HashMap<>(); // guarded by fetching

    void add(CampaignFeed reader) {
        readers.add(reader);
    }

    void remove(CampaignFeed reader) {
        readers.remove(reader);
    }

    boolean isEmpty() {
        return readers.isEmpty();
    }

    /** Adds a frame that was just committed in this process. */
    void put(EventFrame frame) {
        keep(frame);
        wake(frame.seq());
    }

    /** Notes that there are events up to this sequence number and wakes the readers. */
    void wake(long seq) {
        if (newest.getAndAccumulate(seq, Math::max) < seq) readers.forEach(CampaignFeed::knock);
    }

    /** Ends all readers, as the campaign has been deleted. */
    void end() {
        readers.forEach(CampaignFeed::end);
    }

    /** Returns the sequence number of the newest known frame; 0 before the first read. */
    long newest() {
        return newest.get();
    }

    /** Returns the frames that follow sequence number {@code last} without a gap; empty when the next frame is not in the ring. */
    List<EventFrame> after(long last) {
        List<EventFrame> following = new ArrayList<>();
        for (long next = last + 1; next <= newest.get(); next++) {
            EventFrame frame = ring.get(slot(next));
            if (frame == null || frame.seq() != next) break;
            following.add(frame);
        }
        return following;
    }

    /**
     * A page of frames.
     *
     * @param full whether there may be more frames now
     */
    record Page(List<EventFrame> frames, boolean full) {}

    /**
     * Returns the frames after a sequence number, from the ring or else from the table. Events written by another process are read once
     * for all readers: one reader queries, and others that want the same at the same time wait for its result. The same applies to old
     * frames, which all readers request when they reconnect at once: their pages start at multiples of {@code limit}, wherever a reader
     * stands.
     *
     * @param table reads at most {@code limit} frames after a sequence number
     */
    Page fetch(long last, int limit, LongFunction<List<EventFrame>> table) {
        fetching.lock();
        try {
            List<EventFrame> here = after(last);
            if (!here.isEmpty()) return new Page(here, true);
            if (newest() - last >= limit) return new Page(old(last, limit, table), true);
            List<EventFrame> read = table.apply(last);
            read.forEach(this::keep);
            if (!read.isEmpty()) wake(read.getLast().seq());
            return new Page(read, read.size() >= limit);
        } finally {
            fetching.unlock();
        }
    }

    private List<EventFrame> old(long last, int limit, LongFunction<List<EventFrame>> table) {
        long first = last - last % limit;
        List<EventFrame> page = pages.computeIfAbsent(first, table::apply);
        return page.stream().filter(frame -> frame.seq() > last).toList();
    }

    /** Drops the cached pages of old frames. They are kept only briefly: readers that come later query again. */
    void forgetPages() {
        fetching.lock();
        try {
            pages.clear();
        } finally {
            fetching.unlock();
        }
    }

    /** Stores a frame in the ring, unless the slot holds a newer one: reading old frames must not push out newer ones. */
    private void keep(EventFrame frame) {
        ring.accumulateAndGet(
                slot(frame.seq()), frame, (there, given) -> there == null || there.seq() < given.seq() ? given : there);
    }

    private static int slot(long seq) {
        return (int) (seq % RING);
    }
}
