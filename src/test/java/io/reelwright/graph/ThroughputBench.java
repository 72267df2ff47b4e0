package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.Submission;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.SharedFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * How many durable campaigns a second go through all eight phases when the phases themselves take a millisecond each:
 * {@code ThroughputBench CAMPAIGNS ROUNDS}. Before and after each round the bare commit rate of the same pool is taken, so
 * that the figure is a ratio of one run on one machine.
 */
public final class ThroughputBench {
    private static final int SLOTS = 64;
    private static final int WRITERS = 16;
    private static final long BARE_NANOS = 4_000_000_000L;

    private final Database database;
    private final CampaignWriter writer;

    private ThroughputBench(Database database) {
        this.database = database;
        this.writer =
                new CampaignWriter(database, new CampaignStore(database), new EventLog(database), Clock.systemUTC());
    }

    /** Prints a table. */
    public static void main(String[] arguments) throws Exception {
        int campaigns = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("reelwright-throughput");
        try (Database database = Database.embedded(folder, SharedFolders.programs())) {
            ThroughputBench bench = new ThroughputBench(database);
            bench.round(campaigns, "warm-up");
            List<Round> all = new ArrayList<>();
            for (int i = 1; i <= rounds; i++) all.add(bench.round(campaigns, "round " + i));
            System.out.printf(
                    "rounds   %5.0f campaigns/s; %3.0f %% of the bare rate%n",
                    mean(all, Round::campaigns), 100 * mean(all, Round::commits) / mean(all, Round::bare));
        }
    }

    /** What happened in each second of a round, and how many commits the bare pool makes in one. */
    private record Round(double campaigns, double commits, double bare) {}

    private static double mean(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private Round round(int campaigns, String name) throws Exception {
        double before = bare();
        for (int i = 0; i < campaigns; i++) writer.submit(Campaigns.brief(name + " " + i), Submission.LOCAL);
        long commits = commits();
        double cpu = cpu(ProcessHandle.current());
        double theirs = theirs();
        double seconds;
        long begun = System.nanoTime();
        try (Engine engine = new Engine(
                database,
                writer,
                new VideoGraph(),
                nodes(),
                Spending.of(database, writer, SpendingLimits.NOTHING),
                new Engine.Slots(SLOTS, SLOTS, true),
                Heartbeat.USUAL)) {
            while (unfinished()) Thread.sleep(20); // This is how exactly the time is measured.
            seconds = (System.nanoTime() - begun) / 1e9;
        }
        double ours = 1_000 * (cpu(ProcessHandle.current()) - cpu) / campaigns;
        double its = 1_000 * (theirs() - theirs) / campaigns;
        double each = (commits() - commits) / (double) campaigns;
        double rate = campaigns / seconds;
        double bare = (before + bare()) / 2;
        System.out.printf(
                "%-8s %5.0f campaigns/s, %4.1f commits each = %5.0f commits/s; bare %5.0f commits/s: %3.0f %%;"
                        + " CPU ms a campaign: %.1f ours, %.1f the database's%n",
                name, rate, each, rate * each, bare, 100 * rate * each / bare, ours, its);
        return new Round(rate, rate * each, bare);
    }

    /** Small updates, each of a row of its own, by as many threads as keep the pool busy. */
    private double bare() throws InterruptedException {
        database.transaction(handle -> handle.execute(
                "CREATE TABLE IF NOT EXISTS bare AS SELECT id, 0 AS n FROM generate_series(1, " + WRITERS + ") AS id"));
        AtomicLong done = new AtomicLong();
        long begun = System.nanoTime();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= WRITERS; i++) {
                int row = i;
                crowd.execute(() -> {
                    while (System.nanoTime() - begun < BARE_NANOS) {
                        database.transaction(handle -> handle.execute("UPDATE bare SET n = n + 1 WHERE id = ?", row));
                        done.incrementAndGet();
                    }
                });
            }
        }
        return done.get() * 1e9 / (System.nanoTime() - begun);
    }

    private double theirs() {
        ProcessHandle server = ProcessHandle.of(database.serverPid()).orElseThrow();
        return cpu(server)
                + server.descendants().mapToDouble(ThroughputBench::cpu).sum();
    }

    private static double cpu(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(spent -> spent.toNanos() / 1e9)
                .orElse(0.0);
    }

    private boolean unfinished() {
        return database.transaction(
                handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM campaigns WHERE unfinished)")
                        .mapTo(Boolean.class)
                        .one());
    }

    /**
     * How many transactions this database has committed. Its processes tell that some seconds late (PGSTAT_IDLE_INTERVAL is ten),
     * and what is told late would be counted with the next round.
     */
    private long commits() throws InterruptedException {
        Thread.sleep(11_000);
        return database.transaction(handle -> handle.createQuery(
                        "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")
                .mapTo(Long.class)
                .one());
    }

    private static Map<Phase, PhaseNode> nodes() {
        Map<Phase, PhaseNode> nodes = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) if (!phase.isEnd()) nodes.put(phase, ThroughputBench::work);
        return nodes;
    }

    private static Outcome work(VideoState state, PhaseRecorder log) throws InterruptedException {
        Thread.sleep(1); // The work itself, which takes no processor time.
        return new Outcome.Finished(state);
    }
}
