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

/** The newest frames of one campaign, and those who read them. A frame that is not here any more is read from the table. */
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

    /** A frame that was just committed in this process. */
    void put(EventFrame frame) {
        keep(frame);
        wake(frame.seq());
    }

    /** There are events up to this number. */
    void wake(long seq) {
        if (newest.getAndAccumulate(seq, Math::max) < seq) readers.forEach(CampaignFeed::knock);
    }

    /** Nothing will follow: the campaign is gone. */
    void end() {
        readers.forEach(CampaignFeed::end);
    }

    /** Number of the newest frame of which is known; 0 while nobody has looked. */
    long newest() {
        return newest.get();
    }

    /** The frames that follow number {@code last} without a gap; none when the next one is not here. */
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
     * Frames that follow a number.
     *
     * @param full whether there may be more of them now
     */
    record Page(List<EventFrame> frames, boolean full) {}

    /**
     * The same, from the table where they are not here. What another process has written is so read once for all readers: one
     * asks, and the others, who want the same at the same moment, wait for its answer. The same goes for old frames, which all
     * want when they come back at once: their pages begin at multiples of {@code limit}, wherever a reader stands.
     *
     * @param table reads at most {@code limit} frames after a number
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

    /** Old pages are kept for moments only: whoever comes back later reads them again. */
    void forgetPages() {
        fetching.lock();
        try {
            pages.clear();
        } finally {
            fetching.unlock();
        }
    }

    /** Who reads old frames does not push out newer ones. */
    private void keep(EventFrame frame) {
        ring.accumulateAndGet(
                slot(frame.seq()), frame, (there, given) -> there == null || there.seq() < given.seq() ? given : there);
    }

    private static int slot(long seq) {
        return (int) (seq % RING);
    }
}
