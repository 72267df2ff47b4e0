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
 * Events as they are committed and as they were: who reads in this process is told at once, other nodes are woken, and what was missed
 * is read from the table.
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

    /** Where they are stored. */
    public EventTable table() {
        return table;
    }

    /**
     * Events in order.
     *
     * @param since number after which they begin, 0 for all
     * @param limit how many at most
     */
    public List<StoredEvent> read(String campaign, long since, int limit) {
        return table.read(campaign, since, limit);
    }

    /** Number of a campaign's newest event; 0 when there is none. */
    public long newest(String campaign) {
        return table.newest(campaign);
    }

    /** Events as they are committed, ready to be sent. */
    public LiveEvents live() {
        return live;
    }

    /** From now on this node tells the others what it commits, and follows what they tell. */
    public void connect(Wakeups others) {
        wakeups = others;
    }

    /** From now on {@code worker} is called when a campaign may have got a turn, here or on another node. */
    public void onTurn(Runnable worker) {
        workers.add(worker);
    }

    /** Follows what other nodes tell. */
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

    /** Tells the readers in this process what has been committed, and those elsewhere that something has. */
    public void announce(List<StoredEvent> committed) {
        announce(committed, committed.stream().anyMatch(EventLog::givesATurn));
    }

    /**
     * The same.
     *
     * @param turn whether somebody may have got a turn
     */
    public void announce(List<StoredEvent> committed, boolean turn) {
        if (turn) workers.forEach(Runnable::run);
        if (committed.isEmpty()) return;
        for (StoredEvent one : committed) for (EventTail tail : tails) tail.offer(one);
        live.announce(committed);
        StoredEvent newest = committed.getLast();
        wakeups.send(List.of(new Wakeups.Call(newest.campaign(), newest.seq(), turn)));
    }

    /** A reader that begins after {@code since} and goes on with what is yet to come. Close it after use. */
    public EventTail tail(String campaign, long since) {
        EventTail tail = new EventTail(this, campaign, since);
        tails.add(tail);
        return tail;
    }

    void forget(EventTail tail) {
        tails.remove(tail);
    }

    /** Where a campaign begins, wakes or buys something, somebody else may take what is to be done. */
    private static boolean givesATurn(StoredEvent one) {
        return switch (one.event()) {
            case Event.CampaignCreated _, Event.Resumed _, Event.BudgetReserved _, Event.DoubtResolved _ -> true;
            default -> false;
        };
    }
}
