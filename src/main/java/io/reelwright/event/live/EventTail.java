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
 * Reads a campaign's events one after the other, without gaps or repeats, and waits for new ones. Events written in this process are
 * handed over in memory; events that are missing there, or come from another process, are read from the table. For a single reading
 * thread.
 */
public final class EventTail implements AutoCloseable {
    private static final int RING = 1024;
    private static final int PAGE = 500;

    /** How often the table is polled while no event arrives in memory. */
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

    /** Returns the next event; empty when none has come within {@code patience}. */
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

    /** Adds an event to the ring. A full ring drops the oldest event, and the gap makes the reader use the table. */
    void offer(StoredEvent event) {
        if (!event.campaign().equals(campaign)) return;
        while (!ring.offer(event)) ring.poll();
    }

    @Override
    public void close() {
        store.forget(this);
    }
}
