package io.reelwright.graph;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.money.Spending;
import io.reelwright.store.DataFolder;
import io.reelwright.store.Database;
import io.reelwright.store.DiskFull;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.Lane;
import io.reelwright.store.asset.DamagedAsset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Runs campaigns: schedules their turns in the lanes, continues those whose process died, and stops within a second. Several engines in
 * several processes may share a database that is not embedded.
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Engine.class.getName());
    private static final long LOOK_MILLIS = 250;

    /** Number of failures in a row from which on a problem counts as lasting. */
    private static final int LASTING = 3;

    private final CampaignWriter writer;
    private final VideoGraph graph;
    private final CampaignActions actions;
    private final List<LaneScheduler> lanes;
    private final Backoff backoff = new Backoff(System::nanoTime);
    private final RepeatedFailures failures = new RepeatedFailures();
    private final Isolation isolation = new Isolation();
    private final WorkWatchdog watch;
    private final DataFolder disk;
    private final Object ended = new Object();
    private volatile boolean begun;
    private volatile boolean closed;

    /** Creates and starts an engine that does not monitor its disk; otherwise the same as the other constructor. */
    public Engine(
            Database database,
            CampaignWriter writer,
            VideoGraph graph,
            Map<Phase, PhaseNode> nodes,
            Spending spending,
            Slots slots,
            Heartbeat heartbeat) {
        this(database, writer, graph, nodes, spending, slots, heartbeat, DataFolder.UNWATCHED, Bounds.USUAL);
    }

    /**
     * Creates and starts an engine.
     *
     * @param nodes     the node of each phase; a campaign that reaches a phase without one fails there
     * @param spending  what campaigns pay with
     * @param slots     how many campaigns each lane works on at a time
     * @param heartbeat how often it looks for campaigns and signals that it is alive
     * @param disk      the data folder, where everything is written
     * @param bounds    time limits of work
     */
    public Engine(
            Database database,
            CampaignWriter writer,
            VideoGraph graph,
            Map<Phase, PhaseNode> nodes,
            Spending spending,
            Slots slots,
            Heartbeat heartbeat,
            DataFolder disk,
            Bounds bounds) {
        this.writer = writer;
        this.graph = graph;
        this.actions = new CampaignActions(writer);
        this.disk = disk;
        this.watch = new WorkWatchdog(writer, bounds.grace());
        if (database.isOursAlone()) writer.takeOverAll(slots.goOnWithAll());
        LaneScheduler.Worker worker = worker(Map.copyOf(nodes), spending);
        LaneScheduler.Shared shared = new LaneScheduler.Shared(
                database, writer, heartbeat, worker, failures, watch, isolation, bounds.deadlines());
        List<LaneScheduler> served = new ArrayList<>();
        if (slots.pipeline() > 0) served.add(new LaneScheduler(shared, Lane.PIPELINE, slots.pipeline()));
        if (slots.media() > 0) served.add(new LaneScheduler(shared, Lane.MEDIA, slots.media()));
        lanes = List.copyOf(served);
        watch.start();
        if (slots.goOnWithAll()) findLostTurns();
        lanes.forEach(LaneScheduler::start);
        begun = true;
    }

    private LaneScheduler.Worker worker(Map<Phase, PhaseNode> parts, Spending spending) {
        return new LaneScheduler.Worker() {
            @Override
            public void work(Claim claim, Lane lane, PhaseTimer timer) throws InterruptedException {
                try {
                    RunRecorder recorder = new RunRecorder(writer, claim, spending);
                    new CampaignRun(graph, parts, recorder, backoff, timer, Engine.this::fullDisk).walk(lane);
                } finally {
                    announceEnd();
                }
            }

            @Override
            public void giveUp(Claim claim, Phase in) {
                String why = in
                        + " failed: it did not end within its time limit and could not be stopped; order it with another"
                        + " text or another --seed, and report it with the log lines for this campaign's id";
                writer.takeAway(claim)
                        .ifPresent(taken ->
                                new RunRecorder(writer, taken, spending).write(graph.failed(taken.state(), why)));
                announceEnd();
            }
        };
    }

    /**
     * Time limits of work.
     *
     * @param deadlines limit of each phase
     * @param grace     time that work may take to stop after it was interrupted; after that its thread is abandoned
     */
    public record Bounds(PhaseDeadlines deadlines, Duration grace) {
        /** Default limits; all work that ends by itself keeps within them. */
        public static final Bounds USUAL = new Bounds(PhaseDeadlines.USUAL, Duration.ofSeconds(15));
    }

    /** Returns why no order can be stored, according to the last check of the data folder; empty when it can. */
    public Optional<String> noRoom() {
        return disk.trouble();
    }

    /** Returns why this process takes no more work; empty when it does. */
    public Optional<String> trouble() {
        return watch.trouble().or(this::noRoom);
    }

    /**
     * Gives a turn to submitted campaigns that should have one and have none. If there are none, this costs one query. Every process may
     * call it from time to time.
     */
    public void findLostTurns() {
        int found = writer.lostTurns().find();
        if (found == 0) return;
        LOG.info(() -> found + " campaigns had lost their turns and continue");
        lookAgain();
    }

    /**
     * The amount of work done at a time.
     *
     * @param pipeline    number of campaigns in the pipeline lane, which think or wait; 0 leaves them to other processes
     * @param media       number of campaigns in the media lane, which draw or encode; 1 on two cores, as drawing already uses both; 0
     *                    leaves them to other processes
     * @param jobs        number of paid jobs that are checked at a time. They hold a database connection only for moments, and a
     *                    provider's request takes a second or two. 0 leaves them to other processes
     * @param goOnWithAll whether campaigns left behind by a dead process continue at once, without a request; a single {@code make} works
     *                    only on its own campaign
     */
    public record Slots(int pipeline, int media, int jobs, boolean goOnWithAll) {
        private static final int USUAL_JOBS = 16;

        /** Slots for one campaign on a small machine. */
        public static final Slots SMALL = new Slots(4, 1, false);

        /** Slots for a service, which continues all campaigns that were begun. */
        public static final Slots SERVICE = new Slots(8, 1, true);

        /** Creates slots with the default number of jobs. */
        public Slots(int pipeline, int media, boolean goOnWithAll) {
            this(pipeline, media, USUAL_JOBS, goOnWithAll);
        }

        /** Returns the same slots, with 0 for the lanes that are left to other processes. */
        public Slots only(boolean pipelineToo, boolean mediaToo, boolean jobsToo) {
            return new Slots(pipelineToo ? pipeline : 0, mediaToo ? media : 0, jobsToo ? jobs : 0, goOnWithAll);
        }
    }

    /** Returns how many campaigns this process works on in a lane now. One that waits for something outside is not among them. */
    public int atWork(Lane lane) {
        return lanes.stream()
                .filter(one -> one.lane() == lane)
                .mapToInt(LaneScheduler::atWork)
                .sum();
    }

    /** Checks for due turns now. */
    public void look() {
        lookAgain();
    }

    /** Gives a campaign its turn; a no-op when it already has one or is done. */
    public void submit(Campaign campaign) {
        resume(campaign.id());
    }

    /**
     * Resumes a campaign from its last checkpoint, as {@link CampaignActions#resume} does.
     *
     * @throws ActionRefused when this is not possible, as with every user action of this class
     */
    public void resume(String id) {
        actions.resume(id);
        lanes.forEach(LaneScheduler::look);
    }

    /** Repeats a campaign from a phase on, as {@link CampaignActions#retry} does. */
    public void retry(String id, Phase from) {
        actions.retry(id, from);
        lookAgain();
    }

    /** Makes a damaged or lost file again, as {@link CampaignActions#recover} does. */
    public void recover(String id, DamagedAsset damaged) {
        actions.recover(id, damaged);
        lookAgain();
    }

    /** Approves a campaign that waits for review. */
    public void approve(String id) {
        actions.approve(id);
        lookAgain();
    }

    /** Rejects the work of a campaign that waits for review, as {@link CampaignActions#reject} does. */
    public void reject(String id, String why) {
        actions.reject(id, why);
        announceEnd();
    }

    /** Deletes a campaign that has ended. */
    public void delete(String id) {
        actions.delete(id);
    }

    /**
     * Returns why a campaign makes no progress although it has not failed: nothing can be written, not even its failure. It is still
     * retried from time to time.
     *
     * @return empty while there is no problem, and while the problem may be temporary
     */
    public Optional<RuntimeException> stuck(String id) {
        return failures.of(id, 1).filter(DiskFull::isBehind).or(() -> failures.of(id, LASTING));
    }

    /** Cancels a campaign for good. */
    public void cancel(String id) {
        actions.cancel(id, "asked for");
        lanes.forEach(lane -> lane.interrupt(id));
        announceEnd();
    }

    /**
     * Waits until a campaign has ended.
     *
     * @return its last state; not a final one when the engine was closed before
     */
    public VideoState await(String id) throws InterruptedException {
        return await(id, Duration.ofDays(365));
    }

    /**
     * Waits until a campaign has ended, at most for {@code patience}.
     *
     * @return its last state; not a final one when the time was up or the engine was closed before
     */
    public VideoState await(String id, Duration patience) throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            VideoState state = writer.find(id).orElseThrow(() -> new ActionRefused(id + ": there is no such campaign"));
            if (state.phase().isEnd() || closed || System.nanoTime() >= giveUp) return state;
            synchronized (ended) {
                ended.wait(LOOK_MILLIS);
            }
        }
    }

    /** Stops all runs; each continues from its last checkpoint when it is resumed. Takes about a second at most. */
    @Override
    public void close() {
        if (closed) return;
        closed = true;
        lanes.forEach(LaneScheduler::interruptAll);
        isolation.close();
        lanes.parallelStream().forEach(LaneScheduler::stop);
        watch.close();
        announceEnd();
    }

    /**
     * Checks the disk anew and returns why it cannot be written. The failed work may have freed its files by now, so that little free
     * space also counts as a full disk.
     */
    private Optional<String> fullDisk() {
        disk.look();
        return disk.trouble();
    }

    private void announceEnd() {
        lookAgain();
        synchronized (ended) {
            ended.notifyAll();
        }
    }

    /** Checks for due turns now, in all lanes, as a campaign that left one lane may have entered the other. */
    private void lookAgain() {
        if (begun && !closed) lanes.forEach(LaneScheduler::look);
    }
}
