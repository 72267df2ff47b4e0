package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.Job;
import io.reelwright.money.JobLimits;
import io.reelwright.money.JobProvider;
import io.reelwright.money.JobScheduler;
import io.reelwright.money.JobTimings;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.Submission;
import io.reelwright.testing.BoughtScenes;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.SharedFolders;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What many campaigns cost that wait for a provider: {@code SleepersBench CAMPAIGNS}. The provider has a scene of each and
 * says for a while that it is at work; then all come at once. The heap of this very process has 192 MB.
 */
public final class SleepersBench {
    private static final long SCENE = 10_000;

    /** Long enough for all to fall asleep, and for a look at them, before the first is asked after again. */
    private static final Duration POLL = Duration.ofMinutes(3);

    private static final int LOOK_SECONDS = 20;

    private final Database database;
    private final CampaignWriter writer;
    private final Shop shop = new Shop();

    private SleepersBench(Database database) {
        this.database = database;
        this.writer =
                new CampaignWriter(database, new CampaignStore(database), new EventLog(database), Clock.systemUTC());
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("reelwright-sleepers");
        try (Database database = Database.embedded(folder, SharedFolders.programs())) {
            new SleepersBench(database).run(Integer.parseInt(arguments[0]));
        }
    }

    private void run(int campaigns) throws InterruptedException {
        for (int i = 0; i < campaigns; i++) writer.submit(Campaigns.brief("sleeper " + i), Submission.LOCAL);
        JobTimings timings = new JobTimings(
                POLL, Duration.ofSeconds(5), Duration.ofSeconds(65), Duration.ofHours(1), Duration.ofHours(24));
        SpendingLimits limits = new SpendingLimits(SCENE, SCENE * campaigns);
        Spending spending = Spending.of(database, writer, limits);
        long begun = System.nanoTime();
        try (var _ = new JobScheduler(
                        database, spending.jobs(), List.of(shop), timings, JobLimits.USUAL, 32, Heartbeat.USUAL);
                var _ = new Engine(
                        database, writer, new VideoGraph(), nodes(), spending, Engine.Slots.SERVICE, Heartbeat.USUAL)) {
            until("SELECT count(*) FROM campaigns WHERE asleep", campaigns);
            until("SELECT count(*) FROM jobs WHERE state = 'ACCEPTED'", campaigns);
            System.out.printf("%d campaigns asleep after %.0f s%n", campaigns, (System.nanoTime() - begun) / 1e9);
            look();
            shop.open = true;
            until("SELECT count(*) FROM campaigns WHERE phase = 'DONE'", campaigns);
            System.out.printf("all done %.0f s after they were submitted%n", (System.nanoTime() - begun) / 1e9);
        }
    }

    private void look() throws InterruptedException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        double ours = cpu(ProcessHandle.current());
        double theirs = theirs();
        Thread.sleep(Duration.ofSeconds(LOOK_SECONDS)); // What is used while this passes is what is measured.
        System.out.printf(
                "asleep: heap %d MB, %.3f core ours, %.3f core the database's, %d connections, %d threads, %d turns held%n",
                heap,
                (cpu(ProcessHandle.current()) - ours) / LOOK_SECONDS,
                (theirs() - theirs) / LOOK_SECONDS,
                count("SELECT count(*) FROM pg_stat_activity WHERE client_port IS NOT NULL"),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                count("SELECT count(*) FROM scheduled_tasks WHERE picked"));
    }

    private double theirs() {
        ProcessHandle server = ProcessHandle.of(database.serverPid()).orElseThrow();
        return cpu(server)
                + server.descendants().mapToDouble(SleepersBench::cpu).sum();
    }

    private static double cpu(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(spent -> spent.toNanos() / 1e9)
                .orElse(0.0);
    }

    private void until(String sql, int count) throws InterruptedException {
        while (count(sql) < count) Thread.sleep(500); // Seldom: the database is measured, too.
    }

    private int count(String sql) {
        return database.transaction(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private static Map<Phase, PhaseNode> nodes() {
        Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();
        nodes.put(Phase.VISUAL, new BoughtScenes(1, SCENE));
        return nodes;
    }

    /** Takes everything at once, and has nothing ready until it opens. */
    private static final class Shop implements JobProvider {
        private volatile boolean open;

        @Override
        public String name() {
            return "shop";
        }

        @Override
        public Sent send(Job job) {
            return new Sent.Accepted("task-" + job.ref());
        }

        @Override
        public Answer ask(Job job, String task) {
            return open ? new Answer.Done("file", SCENE) : new Answer.Running(0.5);
        }

        @Override
        public Search find(Job job) {
            return new Search.Blind();
        }
    }
}
