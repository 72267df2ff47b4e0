package io.reelwright.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The newest frames of one campaign, and those who read them. A frame that is not here any more is read from the table. */
final class Channel {
    private static final int RING = 256;

    private final AtomicReferenceArray<Frame> ring = new AtomicReferenceArray<>(RING);
    private final AtomicLong newest = new AtomicLong();
    private final Set<Subscription> readers = ConcurrentHashMap.newKeySet();

    Channel with(Subscription reader) {
        readers.add(reader);
        return this;
    }

    Channel without(Subscription reader) {
        readers.remove(reader);
        return this;
    }

    boolean isEmpty() {
        return readers.isEmpty();
    }

    void put(Frame frame) {
        ring.set(slot(frame.seq()), frame);
        wake(frame.seq());
    }

    void wake(long seq) {
        if (newest.accumulateAndGet(seq, Math::max) == seq) readers.forEach(Subscription::unpark);
    }

    long newest() {
        return newest.get();
    }

    /** The frames that follow number {@code last} without a gap; none when the next one is not here. */
    List<Frame> after(long last) {
        List<Frame> following = new ArrayList<>();
        for (long next = last + 1; next <= newest.get(); next++) {
            Frame frame = ring.get(slot(next));
            if (frame == null || frame.seq() != next) break;
            following.add(frame);
        }
        return following;
    }

    private static int slot(long seq) {
        return (int) (seq % RING);
    }
}
