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
 * Runs campaigns: gives each its turn in the lanes, goes on with those whose process died, and stops within a second. Several
 * engines, in several processes, may share a database that is not embedded.
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Engine.class.getName());
    private static final long LOOK_MILLIS = 250;

    /** So many times in a row are no accident. */
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

    /** An engine at work, on a disk that nobody looks at; the rest as in the other one. */
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
     * An engine at work.
     *
     * @param nodes  the part for each phase; a campaign that comes to a phase without one fails there
     * @param spending  where they pay from
     * @param slots  how many campaigns each lane works on at a time
     * @param heartbeat  how often it looks for campaigns, and shows that it is alive
     * @param disk   where everything is written
     * @param bounds how long work may take
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
                    RunRecorder book = new RunRecorder(writer, claim, spending);
                    new CampaignRun(graph, parts, book, backoff, timer, Engine.this::fullDisk).walk(lane);
                } finally {
                    announceEnd();
                }
            }

            @Override
            public void giveUp(Claim claim, Phase in) {
                String why = in
                        + " failed: it had not ended in the time that it may take, and could not be stopped; order it"
                        + " with another text or another --seed, and report it with what the log has under this campaign's id";
                writer.takeAway(claim)
                        .ifPresent(taken ->
                                new RunRecorder(writer, taken, spending).write(graph.failed(taken.state(), why)));
                announceEnd();
            }
        };
    }

    /**
     * How long work may take.
     *
     * @param deadlines of each phase
     * @param grace     how long work may go on after it was told to stop; then nobody waits for it any more
     */
    public record Bounds(PhaseDeadlines deadlines, Duration grace) {
        /** Whatever ends by itself keeps within these. */
        public static final Bounds USUAL = new Bounds(PhaseDeadlines.USUAL, Duration.ofSeconds(15));
    }

    /** Why no order can be kept, as the last look at the data folder found; empty when it can. */
    public Optional<String> noRoom() {
        return disk.trouble();
    }

    /** Why this process takes no more work; empty when it does. */
    public Optional<String> trouble() {
        return watch.trouble().or(this::noRoom);
    }

    /**
     * Lets submitted campaigns go on that should have a turn and have none. Asks one question where there are none, and may be
     * asked by every process now and then.
     */
    public void findLostTurns() {
        int found = writer.lostTurns().find();
        if (found == 0) return;
        LOG.info(() -> found + " campaigns had lost their turns and go on");
        lookAgain();
    }

    /**
     * How much is done at a time.
     *
     * @param pipeline    campaigns that think or wait; 0 leaves them to other processes
     * @param media       campaigns that draw or encode; 1 on two cores, as drawing itself takes both; 0 leaves them to others
     * @param jobs        paid jobs that are looked at, by whoever looks at them; they hold a connection only for moments, and a
     *                    provider's request takes a second or two. 0 leaves them to others
     * @param goOnWithAll whether campaigns that a dead process left behind go on at once, without being asked for; a
     *                    single {@code make} works on its own only
     */
    public record Slots(int pipeline, int media, int jobs, boolean goOnWithAll) {
        private static final int USUAL_JOBS = 16;

        /** For one campaign on a small machine. */
        public static final Slots SMALL = new Slots(4, 1, false);

        /** For a service: it goes on with whatever was begun. */
        public static final Slots SERVICE = new Slots(8, 1, true);

        /** With the usual number of jobs. */
        public Slots(int pipeline, int media, boolean goOnWithAll) {
            this(pipeline, media, USUAL_JOBS, goOnWithAll);
        }

        /** The same, of which some is left to others. */
        public Slots only(boolean pipelineToo, boolean mediaToo, boolean jobsToo) {
            return new Slots(pipelineToo ? pipeline : 0, mediaToo ? media : 0, jobsToo ? jobs : 0, goOnWithAll);
        }
    }

    /** Looks now whether somebody has a turn. */
    public void look() {
        lookAgain();
    }

    /** Lets a campaign have its turn; nothing happens when it has one already or is done. */
    public void submit(Campaign campaign) {
        resume(campaign.id());
    }

    /**
     * Lets a campaign go on from its last checkpoint, as {@link CampaignActions#resume} does.
     *
     * @throws ActionRefused when that cannot be, as with each method of people's actions here
     */
    public void resume(String id) {
        actions.resume(id);
        lanes.forEach(LaneScheduler::look);
    }

    /** Has a campaign done again from a phase on, as {@link CampaignActions#retry} does. */
    public void retry(String id, Phase from) {
        actions.retry(id, from);
        lookAgain();
    }

    /** Has a damaged or lost file made again, as {@link CampaignActions#recover} does. */
    public void recover(String id, DamagedAsset damaged) {
        actions.recover(id, damaged);
        lookAgain();
    }

    /** Lets a campaign go on that has stopped to be looked at. */
    public void approve(String id) {
        actions.approve(id);
        lookAgain();
    }

    /** Does not let it go on, as {@link CampaignActions#reject} does. */
    public void reject(String id, String why) {
        actions.reject(id, why);
        announceEnd();
    }

    /** Forgets a campaign that has ended. */
    public void delete(String id) {
        actions.delete(id);
    }

    /**
     * Why a campaign does not go on although it has not failed: nothing can be written down, not even its failure. It is
     * still tried again now and then.
     *
     * @return empty while it goes well, and while a trouble may be a passing one
     */
    public Optional<RuntimeException> stuck(String id) {
        return failures.of(id, 1).filter(DiskFull::isBehind).or(() -> failures.of(id, LASTING));
    }

    /** Ends a campaign for good. */
    public void cancel(String id) {
        actions.cancel(id, "asked for");
        lanes.forEach(lane -> lane.interrupt(id));
        announceEnd();
    }

    /**
     * Waits for the end of a campaign.
     *
     * @return its last state; not an end when the engine was closed before
     */
    public VideoState await(String id) throws InterruptedException {
        return await(id, Duration.ofDays(365));
    }

    /** The same, but no longer than {@code patience}. */
    public VideoState await(String id, Duration backoff) throws InterruptedException {
        long giveUp = System.nanoTime() + backoff.toNanos();
        while (true) {
            VideoState state = writer.find(id).orElseThrow(() -> new ActionRefused(id + ": there is no such campaign"));
            if (state.phase().isEnd() || closed || System.nanoTime() >= giveUp) return state;
            synchronized (ended) {
                ended.wait(LOOK_MILLIS);
            }
        }
    }

    /** Stops all runs; each goes on from its last checkpoint when it is asked for again. Takes about a second at most. */
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

    /** Looked at anew: what failed may have freed what it had written by now, so that little room counts as none. */
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

    /** A campaign that left one lane may have entered the other. */
    private void lookAgain() {
        if (begun && !closed) lanes.forEach(LaneScheduler::look);
    }
}
