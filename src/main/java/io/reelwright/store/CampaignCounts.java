package io.reelwright.store;

import io.reelwright.store.CampaignList.Count;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Counts the campaigns in each phase, in a background thread that runs as long as the counts are requested now and then. Unfinished
 * campaigns are few and indexed. Finished ones are counted in the whole table, and the longer that takes, the less often it is done.
 */
final class CampaignCounts {
    private static final Logger LOG = Logger.getLogger(CampaignCounts.class.getName());
    private static final Duration REFRESH = Duration.ofSeconds(15);

    /** The pause after a count of the whole table is at least this many times as long as the count. */
    private static final int REST = 50;

    /** Counting stops when the counts were not requested for this long. */
    private static final Duration INTEREST = Duration.ofMinutes(5);

    /** Maximum time that the first request waits for the counts. */
    private static final Duration FIRST = Duration.ofSeconds(2);

    private static final String UNFINISHED =
            "SELECT phase, count(*) AS campaigns FROM campaigns WHERE unfinished GROUP BY phase ORDER BY phase";
    private static final String FINISHED =
            "SELECT phase, count(*) AS campaigns FROM campaigns WHERE NOT unfinished GROUP BY phase ORDER BY phase";

    private final Database database;
    private final CountDownLatch counted = new CountDownLatch(1);
    private volatile List<Count> latest = List.of();
    private volatile long asked;
    private boolean counting; // guarded by this
    private List<Count> finished = List.of(); // used by the counting thread only
    private long nextFinished; // used by the counting thread only; a System.nanoTime() value

    CampaignCounts(Database database) {
        this.database = database;
    }

    /** Returns the last counts. The first call waits up to 2 seconds for them. */
    List<Count> latest() {
        asked = System.nanoTime();
        begin();
        try {
            boolean known = counted.await(FIRST.toMillis(), TimeUnit.MILLISECONDS);
            if (!known) LOG.fine("campaigns are still being counted");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return latest;
    }

    private synchronized void begin() {
        if (counting) return;
        counting = true;
        nextFinished = System.nanoTime();
        Thread.ofVirtual().name("campaign-counts").start(this::count);
    }

    private void count() {
        while (isWanted()) {
            try {
                refresh();
            } catch (RuntimeException later) {
                LOG.log(Level.FINE, "campaigns could not be counted; trying again later", later);
            }
            try {
                Thread.sleep(REFRESH);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized boolean isWanted() {
        counting = System.nanoTime() - asked < INTEREST.toNanos();
        return counting;
    }

    private void refresh() {
        long begin = System.nanoTime();
        if (begin - nextFinished >= 0) {
            finished = database.transaction(handle -> counts(handle, FINISHED));
            long now = System.nanoTime();
            nextFinished = now + REST * (now - begin);
        }
        List<Count> all = new ArrayList<>(finished);
        all.addAll(database.transaction(handle -> counts(handle, UNFINISHED)));
        latest = List.copyOf(all);
        counted.countDown();
    }

    private static List<Count> counts(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map((row, _) -> new Count(row.getString("phase"), row.getLong("campaigns")))
                .list();
    }
}
