package io.reelwright.event.live;

import io.reelwright.event.StoredEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a campaign's events one after the other, without gap or repeat, and waits for those to come. What was written in
 * this process is handed over in memory; what is missing there, or comes from another process, is read from the table. For
 * one reading thread.
 */
public final class EventTail implements AutoCloseable {
    private static final int RING = 1024;
    private static final int PAGE = 500;

    /** How often the table is asked when nothing comes in memory. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final EventLog store;
    private final String campaign;
    private final BlockingQueue<StoredEvent> ring = new ArrayBlockingQueue<>(RING);
    private final ArrayDeque<StoredEvent> page = new ArrayDeque<>();
    private long last;
    private boolean behind = true;

    EventTail(EventLog store, String campaign, long since) {
        this.store = store;
        this.campaign = campaign;
        this.last = since;
    }

    /** The next event; empty when none has come within {@code patience}. */
    public Optional<StoredEvent> next(Duration patience) throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            if (page.isEmpty() && behind) load();
            @Nullable StoredEvent read = page.poll();
            if (read != null) return Optional.of(taken(read));
            long left = giveUp - System.nanoTime();
            @Nullable StoredEvent live = ring.poll(Math.clamp(left, 0, LOOK.toNanos()), TimeUnit.NANOSECONDS);
            if (live != null && live.seq() == last + 1) return Optional.of(taken(live));
            behind = live == null || live.seq() > last;
            if (live == null && left <= 0) return Optional.empty();
        }
    }

    private void load() {
        List<StoredEvent> read = store.read(campaign, last, PAGE);
        page.addAll(read);
        behind = read.size() == PAGE;
    }

    private StoredEvent taken(StoredEvent event) {
        last = event.seq();
        return event;
    }

    /** A full ring forgets the oldest: the gap sends the reader to the table. */
    void offer(StoredEvent event) {
        if (!event.campaign().equals(campaign)) return;
        while (!ring.offer(event)) ring.poll();
    }

    @Override
    public void close() {
        store.forget(this);
    }
}
