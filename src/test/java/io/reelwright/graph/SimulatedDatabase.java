package io.reelwright.graph;

import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Retakes;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.money.JobCheck;
import io.reelwright.money.JobLimits;
import io.reelwright.money.JobState;
import io.reelwright.money.JobSteps;
import io.reelwright.money.JobTimings;
import io.reelwright.store.Lane;
import io.reelwright.testing.BoughtScenes;
import io.reelwright.testing.Campaigns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The house in memory: the real {@link CampaignRun}, {@link VideoGraph} and {@link JobCheck}, over tables that behave as those
 * of the store do. One step gives one turn to one campaign or job, or lets a user do something.
 */
final class SimulatedDatabase {
    static final int SCENES = 3;
    private static final List<Integer> ALL_SCENES = List.of(0, 1, 2);

    private static final long TAKEOVER = 18_000;
    private static final int MOST_RETRIES = 6;
    private static final Duration MAY_ARRIVE = Duration.ofMinutes(2);

    private record Turn(String id, Lane lane, long ticket) {}

    private final SimulatedWorld world;
    private final VideoGraph graph = new VideoGraph();
    private final Map<Phase, PhaseNode> nodes = new EnumMap<>(Phase.class);
    private final Map<String, SimulatedRow> rows = new TreeMap<>();
    private final Map<Turn, Long> turns = new LinkedHashMap<>();
    private final Map<Object, Long> picked = new HashMap<>();

    /** What is committed and not yet on the disk, oldest first, each as what undoes it. */
    private final Deque<Runnable> light = new ArrayDeque<>();

    private final Map<String, Integer> retries = new TreeMap<>();
    private final SimulatedJobs jobs;
    private final SimulatedSeller shop;
    private final JobCheck walk;

    /**
     * @param blind whether its provider cannot be asked what it has taken
     * @param worst what a scene may cost, in micros
     */
    SimulatedDatabase(SimulatedWorld world, boolean blind, long worst) {
        this.world = world;
        this.shop = new SimulatedSeller(world, blind);
        this.jobs = new SimulatedJobs(world, id -> !row(id).state.phase().isEnd(), this::call);
        this.walk = new JobCheck(jobs, Map.of(shop.name(), shop), JobTimings.USUAL, limits(world), world::nanos);
        for (Phase phase : Phase.values()) if (!phase.isEnd()) nodes.put(phase, this::work);
        nodes.put(Phase.VISUAL, new BoughtScenes(SCENES, worst));
        nodes.put(Phase.QUALITY, this::judge);
        world.others(this::step);
    }

    /** Few slots, and a rate that refuses now and then. */
    private JobLimits limits(SimulatedWorld world) {
        return new JobLimits(
                JobLimits.USUAL.doubt(),
                Map.of(shop.name(), 4),
                _ -> world.once(20) ? Optional.of(Duration.ofSeconds(2)) : Optional.empty());
    }

    private Outcome work(VideoState state, PhaseRecorder log) {
        log.tell(new Event.RenderProgress(50, "any"));
        if (world.once(40)) throw new PhaseFailure("no more can be done today");
        if (world.once(100)) throw new IllegalStateException("a mistake");
        return new Outcome.Finished(state);
    }

    private Outcome judge(VideoState state, PhaseRecorder log) {
        return world.once(3) ? new Outcome.Rejected(state.sentBack(ALL_SCENES)) : new Outcome.Finished(state);
    }

    void submit(int number, Set<Phase> holds) {
        String id = "campaign" + number;
        Campaign campaign = new Campaign(id, Campaigns.brief(id), Instant.EPOCH);
        SimulatedRow row = new SimulatedRow(VideoState.of(campaign), holds);
        rows.put(id, row);
        enter(row);
    }

    /** One step of anybody. False when nothing is left to do. */
    boolean step() {
        if (world.once(50)) anybody();
        if (world.once(100)) fallsOver();
        List<Runnable> due = due();
        if (due.isEmpty()) {
            Optional<Long> next = next();
            if (next.isPresent()) world.passes(Math.max(1, next.get() - world.millis()));
            return next.isPresent() || mend();
        }
        due.get(world.any(due.size())).run();
        return true;
    }

    private List<Runnable> due() {
        List<Runnable> due = new ArrayList<>();
        turns.forEach((turn, at) -> {
            if (at <= world.millis()) due.add(() -> campaign(turn));
        });
        jobs.turns().forEach((ref, at) -> {
            if (at <= world.millis()) due.add(() -> job(ref));
        });
        return due;
    }

    private Optional<Long> next() {
        return Stream.concat(turns.values().stream(), jobs.turns().values().stream())
                .min(Long::compare);
    }

    /** As the scheduler does it: who has been taken for dead can no longer give a turn back, as another has picked it since. */
    private void campaign(Turn turn) {
        long mine = pick(turn);
        light.add(() -> free(turn));
        try {
            Optional<SimulatedRun> run = claim(turn);
            if (world.once(50)) fallsOver();
            boolean lost = run.isPresent() && !walk(run.get(), turn.lane());
            if (!isMine(turn, mine)) return;
            if (lost) turns.put(turn, world.millis());
            else turns.remove(turn);
        } catch (SimulatedWorld.Crash ended) {
            // Somebody else finds the turn when its owner's signs of life have stopped.
            if (isMine(turn, mine)) turns.put(turn, world.millis() + TAKEOVER);
        }
    }

    private long pick(Object turn) {
        if (turn instanceof Turn campaign) turns.put(campaign, world.millis() + TAKEOVER);
        else jobs.turns().put(turn.toString(), world.millis() + TAKEOVER);
        return picked.merge(turn, 1L, Long::sum);
    }

    private void free(Turn turn) {
        picked.merge(turn, 1L, Long::sum);
        turns.computeIfPresent(turn, (_, _) -> world.millis());
    }

    /** The database ends and comes again: the last of what did not wait for the disk may be forgotten. */
    private void fallsOver() {
        int kept = world.any(light.size() + 1);
        while (light.size() > kept) light.removeLast().run();
        light.clear();
    }

    /** A claim, which does not wait for the disk. */
    long claimed(SimulatedRow row) {
        long fence = row.fence;
        long writes = row.writes;
        int tries = row.tries++;
        light.add(() -> {
            row.fence = fence;
            row.writes = writes;
            row.tries = tries;
        });
        row.writes++;
        return row.fence = nextFence(row);
    }

    private long nextFence(SimulatedRow row) {
        return row.fence + 1 + world.any(Integer.MAX_VALUE);
    }

    private boolean isMine(Object turn, long pick) {
        return picked.getOrDefault(turn, 0L) == pick;
    }

    /** False when the campaign was taken from it. */
    private boolean walk(SimulatedRun run, Lane lane) {
        try {
            new CampaignRun(graph, nodes, run, new Backoff(() -> 0), PhaseTimer.NONE, Optional::empty).walk(lane);
            return true;
        } catch (PhaseRecorder.LostClaim taken) {
            return false;
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private Optional<SimulatedRun> claim(Turn turn) {
        return world.steadily(() -> {
            SimulatedRow row = row(turn.id());
            if (row.ticket != turn.ticket() || row.state.phase().isEnd() || row.held) return Optional.empty();
            return Optional.of(new SimulatedRun(world, this, row));
        });
    }

    private void job(String ref) {
        long mine = pick(ref);
        try {
            Optional<Duration> pause = walk.look(ref);
            settle(ref);
            if (!isMine(ref, mine)) return;
            if (pause.isEmpty()) jobs.turns().remove(ref);
            else jobs.turns().put(ref, world.millis() + pause.get().toMillis());
        } catch (SimulatedWorld.Crash ended) {
            if (isMine(ref, mine)) jobs.turns().put(ref, world.millis() + TAKEOVER);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    /** A user who has seen a job in doubt for long looks into the shop's own books, and says what is there. */
    private void settle(String ref) {
        JobSteps.Seen seen = jobs.see(ref).orElseThrow();
        if (seen.job().state() != JobState.IN_DOUBT || seen.age().compareTo(JobTimings.USUAL.deadline()) <= 0) return;
        if (shop.taken().containsKey(ref)) jobs.accepted(ref, SimulatedSeller.task(seen.job()));
        else jobs.again(seen.job(), MAY_ARRIVE);
    }

    /** A user does something to a campaign. */
    private void anybody() {
        List<SimulatedRow> all = List.copyOf(rows.values());
        SimulatedRow row = all.get(world.any(all.size()));
        if (world.once(6)) cancel(row);
        else if (row.held || world.once(3)) approve(row);
        else if (!row.state.phase().isEnd()) enter(row);
    }

    /** When nothing happens by itself: users approve what is held and try again what has failed. False when all is over. */
    private boolean mend() {
        for (SimulatedRow row : rows.values()) {
            if (row.held) approve(row);
            else if (row.state.phase() == Phase.FAILED) again(row);
            else if (!row.state.phase().isEnd())
                throw new AssertionError(row.id() + " is forgotten in " + row.state.phase());
            else continue;
            return true;
        }
        return false;
    }

    /** By somebody who may have seen it wait a while ago. */
    private void approve(SimulatedRow row) {
        if (!row.held || row.state.phase().isEnd()) return;
        row.held = false;
        row.holds.remove(row.state.phase());
        change(row, row.state, List.of());
        enter(row);
    }

    private void again(SimulatedRow row) {
        if (retries.merge(row.id(), 1, Integer::sum) > MOST_RETRIES) {
            cancelled(row);
            return;
        }
        Phase in = Objects.requireNonNull(row.stoppedIn);
        change(row, row.state.at(in).withFailure(null), List.of());
        enter(row);
    }

    private void cancel(SimulatedRow row) {
        if (!row.state.phase().isEnd()) cancelled(row);
    }

    private void cancelled(SimulatedRow row) {
        row.fence = nextFence(row);
        row.held = false;
        change(row, row.state.at(Phase.CANCELLED), List.of(new Event.PhaseChange(row.state.phase(), Phase.CANCELLED)));
    }

    void enter(SimulatedRow row) {
        enter(row, Lane.FIRST);
    }

    void enter(SimulatedRow row, Lane lane) {
        light.clear();
        row.asleep = false;
        row.tries = 0;
        turns.put(new Turn(row.id(), lane, ++row.ticket), world.millis());
    }

    private void call(String id) {
        SimulatedRow row = row(id);
        if (row.state.phase().isEnd()) return;
        row.calls++;
        if (row.asleep) enter(row);
    }

    /** Writes a state, after looking whether anything like it may follow the one before. */
    void change(SimulatedRow row, VideoState next, List<Event> news) {
        Phase from = row.state.phase();
        Phase to = next.phase();
        if (from == Phase.DONE || from == Phase.CANCELLED) throw new AssertionError(row.id() + " had ended in " + from);
        if (from != to && !isWay(row, from, to))
            throw new AssertionError(row.id() + " went from " + from + " to " + to);
        if (next.mostRounds() > Retakes.MOST_ROUNDS + 1)
            throw new AssertionError(row.id() + " was rejected " + next.mostRounds() + " times");
        light.clear();
        row.writes++;
        row.state = next;
        row.stoppedIn = null;
        row.events.addAll(news);
    }

    private boolean isWay(SimulatedRow row, Phase from, Phase to) {
        if (from == Phase.FAILED) return to == row.stoppedIn || to == Phase.CANCELLED;
        if (to == Phase.FAILED || to == Phase.CANCELLED) return true;
        return EnumSet.of(
                        graph.next(from, new Outcome.Finished(row.state)),
                        graph.next(from, new Outcome.Rejected(row.state)))
                .contains(to);
    }

    private SimulatedRow row(String id) {
        return Objects.requireNonNull(rows.get(id));
    }

    SimulatedJobs jobs() {
        return jobs;
    }

    SimulatedSeller shop() {
        return shop;
    }

    Collection<SimulatedRow> rows() {
        return rows.values();
    }
}
