package io.reelwright.event.live;

import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.table.EventTable;
import io.reelwright.event.wakeup.Wakeups;
import io.reelwright.store.Database;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Access to stored and live events. Readers in this process receive events as soon as they are committed, other nodes are woken, and what
 * a reader has missed is read from the table.
 */
public final class EventLog {
    private final EventTable table;
    private final Set<EventTail> tails = ConcurrentHashMap.newKeySet();
    private final LiveEvents live;
    private final List<Runnable> workers = new CopyOnWriteArrayList<>();
    private volatile Wakeups wakeups = Wakeups.NONE;

    public EventLog(Database database) {
        this.table = new EventTable(database);
        this.live = new LiveEvents(table);
    }

    /** Returns the table in which events are stored. */
    public EventTable table() {
        return table;
    }

    /**
     * Returns a campaign's events in order.
     *
     * @param since sequence number after which they start, 0 for all
     * @param limit maximum number of events
     */
    public List<StoredEvent> read(String campaign, long since, int limit) {
        return table.read(campaign, since, limit);
    }

    /** Returns the sequence number of a campaign's newest event; 0 when it has none. */
    public long newest(String campaign) {
        return table.newest(campaign);
    }

    /** Returns the live events, encoded as frames. */
    public LiveEvents live() {
        return live;
    }

    /** Connects this node to the others: from now on it sends wake-ups for what it commits. */
    public void connect(Wakeups others) {
        wakeups = others;
    }

    /** Registers a callback that runs whenever a campaign may have received a turn, on this node or on another. */
    public void onTurn(Runnable worker) {
        workers.add(worker);
    }

    /** Returns the listener that handles the wake-ups of other nodes. */
    public Wakeups.Listener listener() {
        return new Wakeups.Listener() {
            @Override
            public void heard(List<Wakeups.Call> calls) {
                live.wake(calls);
                if (calls.stream().anyMatch(Wakeups.Call::turn)) workers.forEach(Runnable::run);
            }

            @Override
            public void deaf() {
                live.look();
                workers.forEach(Runnable::run);
            }
        };
    }

    /** Passes committed events to the readers in this process and sends a wake-up to other nodes. */
    public void announce(List<StoredEvent> committed) {
        announce(committed, committed.stream().anyMatch(EventLog::mayGiveTurn));
    }

    /**
     * Passes committed events to the readers in this process and sends a wake-up to other nodes.
     *
     * @param turn whether a campaign may have received a turn
     */
    public void announce(List<StoredEvent> committed, boolean turn) {
        if (turn) workers.forEach(Runnable::run);
        if (committed.isEmpty()) return;
        for (StoredEvent one : committed) for (EventTail tail : tails) tail.offer(one);
        live.announce(committed);
        StoredEvent newest = committed.getLast();
        wakeups.send(List.of(new Wakeups.Call(newest.campaign(), newest.seq(), turn)));
    }

    /** Returns a reader that starts after sequence number {@code since} and continues with live events. Close it after use. */
    public EventTail tail(String campaign, long since) {
        EventTail tail = new EventTail(this, campaign, since);
        tails.add(tail);
        return tail;
    }

    void forget(EventTail tail) {
        tails.remove(tail);
    }

    /** Returns whether the event means that there may be new work for another worker: a campaign starts, wakes up or buys something. */
    private static boolean mayGiveTurn(StoredEvent one) {
        return switch (one.event()) {
            case Event.CampaignCreated _, Event.Resumed _, Event.BudgetReserved _, Event.DoubtResolved _ -> true;
            default -> false;
        };
    }
}
