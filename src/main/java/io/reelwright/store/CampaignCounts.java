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
 * How many campaigns stand in each phase, counted by a thread of its own as long as somebody asks now and then. Those that have not
 * ended are few and have an index. Those that have are counted in the whole table, so that is done the less often the longer it takes.
 */
final class CampaignCounts {
    private static final Logger LOG = Logger.getLogger(CampaignCounts.class.getName());
    private static final Duration REFRESH = Duration.ofSeconds(15);

    /** Counting the whole table takes a fiftieth of the time at most. */
    private static final int REST = 50;

    /** When nobody has asked for so long, nothing is counted. */
    private static final Duration INTEREST = Duration.ofMinutes(5);

    /** How long who asks first waits. */
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
    private List<Count> finished = List.of(); // of the counting thread
    private long nextFinished; // of the counting thread; by System.nanoTime()

    CampaignCounts(Database database) {
        this.database = database;
    }

    /** The last counts. The first to ask waits for them for a moment. */
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
                LOG.log(Level.FINE, "campaigns are counted again later", later);
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
