package io.reelwright.store;

import io.reelwright.schedule.RecurringTasks;
import io.reelwright.store.asset.DraftLeases;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Leases on working folders, timed by the database's clock. A background thread renews this process's leases until it is closed. */
public final class DraftLeaseTable implements DraftLeases, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DraftLeaseTable.class.getName());

    private static final String RENEW = "INSERT INTO draft_leases (folder, expires_at)"
            + " VALUES (?, now() + make_interval(secs => ?))"
            + " ON CONFLICT (folder) DO UPDATE SET expires_at = EXCLUDED.expires_at";

    /** Deletes the rows of folders on disks that are no longer in use. */
    private static final String FORGET = "DELETE FROM draft_leases WHERE expires_at < now() - interval '30 days'";

    /**
     * The intervals of leases.
     *
     * @param term    duration of a lease
     * @param renewal interval between two renewals
     * @param round   interval between two searches for expired leases; longer than {@code renewal}, so that live leases are renewed
     *                in between
     */
    public record Times(Duration term, Duration renewal, Duration round) {
        public static final Times USUAL =
                new Times(Duration.ofMinutes(2), Duration.ofSeconds(20), Duration.ofSeconds(60));
    }

    private final Database database;
    private final String epoch;
    private final Times times;
    private final List<String> own = new CopyOnWriteArrayList<>();
    private final List<Runnable> tasks = new CopyOnWriteArrayList<>();
    private final RecurringTasks keeper = RecurringTasks.onPlatformThreads("draft-leases");
    private long looked = System.nanoTime(); // of the keeper

    /** Opens the leases in a database. In an embedded database, the leases of earlier processes end now. */
    public DraftLeaseTable(Database database, Times times) {
        this.database = database;
        this.epoch = new DatabaseInfo(database).epoch();
        this.times = times;
        String old = database.isOursAlone() ? "DELETE FROM draft_leases" : FORGET;
        database.transaction(handle -> handle.execute(old));
        keeper.every(times.renewal(), times.renewal(), this::keep);
    }

    @Override
    public String database() {
        return epoch;
    }

    @Override
    public String take() {
        String name = UUID.randomUUID().toString();
        database.transaction(handle -> renew(handle, name));
        own.add(name);
        return name;
    }

    @Override
    public boolean mayOthersHold() {
        return !database.isOursAlone();
    }

    @Override
    public Set<String> held() {
        return database.transaction(
                handle -> handle.createQuery("SELECT folder FROM draft_leases WHERE expires_at >= now()")
                        .mapTo(String.class)
                        .set());
    }

    @Override
    public void everyRound(Runnable task) {
        tasks.add(task);
    }

    private int renew(Handle handle, String name) {
        return handle.execute(RENEW, name, times.term().toMillis() / 1e3);
    }

    private void keep() {
        boolean round = System.nanoTime() - looked >= times.round().toNanos();
        if (!renewed() || !round) return;
        tasks.forEach(Runnable::run);
        looked = System.nanoTime();
    }

    /** Renews this process's leases; returns false while the database is unavailable. */
    private boolean renewed() {
        try {
            Database.within(
                    times.renewal(),
                    () -> database.transaction(handle -> {
                        own.forEach(name -> renew(handle, name));
                        return own;
                    }));
            return true;
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, "the leases of drafts cannot be renewed now", away);
            return false;
        }
    }

    /** Ends this process's leases. */
    @Override
    public void close() {
        keeper.close();
        awaitKeeper();
        try {
            Database.within(
                    Duration.ofSeconds(1),
                    () -> database.transaction(handle -> {
                        own.forEach(name -> handle.execute("DELETE FROM draft_leases WHERE folder = ?", name));
                        return own;
                    }));
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, "the leases of drafts could not be deleted and will expire", away);
        }
    }

    /** Waits for the renewing thread, as a renewal in progress would bring a deleted lease back. */
    private void awaitKeeper() {
        try {
            boolean ended = keeper.await(Duration.ofSeconds(1));
            if (!ended) LOG.fine("a renewal of draft leases has not ended");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
