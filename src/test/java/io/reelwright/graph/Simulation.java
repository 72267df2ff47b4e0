package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Take;
import io.reelwright.money.Job;
import io.reelwright.money.JobCheck;
import io.reelwright.money.JobState;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Plays campaigns that buy their scenes through to their ends in a world that a seed decides, and then looks whether
 * everything that must be true is true. Run many seeds with {@code bench/simulation.sh}.
 */
final class Simulation {
    /** What logs the mistakes that are made on purpose here. */
    static final List<Logger> MISTAKES =
            List.of(Logger.getLogger(CampaignRun.class.getName()), Logger.getLogger(JobCheck.class.getName()));

    private static final int CALM_AFTER = 1_500;
    private static final int LONGEST = 20_000;
    private static final int CAMPAIGNS = 4;

    private Simulation() {}

    /**
     * What a seed did.
     *
     * @param commands how many calls went to the store and to the provider
     */
    record Played(int commands, int crashes, int freezes, int paid) {}

    /** Plays a seed; an {@link AssertionError} says what must not be. */
    static Played play(long seed) {
        SimulatedWorld world = SimulatedWorld.of(seed);
        boolean blind = world.once(4);
        SimulatedDatabase service = new SimulatedDatabase(world, blind, world.once(2) ? 60_000 : 600_000);
        for (int i = 0; i < CAMPAIGNS; i++) service.submit(i, holds(world));
        return played(world, service);
    }

    /** One campaign in a quiet world, in which its process ends once, at one point; −1 for never. */
    static Played playWithOneCrash(int point) {
        SimulatedWorld world = SimulatedWorld.quiet(point);
        SimulatedDatabase service = new SimulatedDatabase(world, false, 60_000);
        service.submit(0, Set.of());
        Played played = played(world, service);
        for (SimulatedRow row : service.rows())
            require(row.state.phase() == Phase.DONE, row.id() + " ended in " + row.state.phase());
        require(played.paid() == SimulatedDatabase.SCENES, played.paid() + " scenes were paid");
        return played;
    }

    private static Set<Phase> holds(SimulatedWorld world) {
        Set<Phase> holds = EnumSet.noneOf(Phase.class);
        if (world.once(3)) holds.add(Phase.STORYBOARD);
        if (world.once(3)) holds.add(Phase.COMPOSE);
        return holds;
    }

    private static Played played(SimulatedWorld world, SimulatedDatabase service) {
        int steps = 0;
        while (service.step()) {
            if (++steps == CALM_AFTER) world.calmDown();
            require(steps < LONGEST, "it does not end");
        }
        for (SimulatedRow row : service.rows()) ended(row, service);
        booked(service);
        int paid = service.shop().taken().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Played(world.commands(), world.crashes(), world.freezes(), paid);
    }

    private static void ended(SimulatedRow row, SimulatedDatabase service) {
        require(
                row.state.phase().isEnd() && row.state.phase() != Phase.FAILED,
                row.id() + " is left in " + row.state.phase());
        if (row.state.phase() != Phase.DONE) return;
        for (int scene = 0; scene < SimulatedDatabase.SCENES; scene++)
            require(row.state.lastTake(scene).isPresent(), row.id() + " is done without scene " + scene);
        for (Take take : row.state.takes()) {
            String ref = row.id() + "/scene/" + take.scene() + "/" + take.attempt();
            Job job = service.jobs().all().stream()
                    .filter(one -> one.ref().equals(ref))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(ref + " was never ordered"));
            require(job.state() == JobState.DONE, ref + " is shown and is " + job.state());
        }
        List<String> shown = row.state.takes().stream()
                .map(take -> take.scene() + "/" + take.attempt())
                .toList();
        require(Set.copyOf(shown).size() == shown.size(), row.id() + " shows a job twice: " + shown);
    }

    private static void booked(SimulatedDatabase service) {
        service.shop().taken().forEach((ref, times) -> require(times == 1, ref + " was paid " + times + " times"));
        long charged = 0;
        for (Job job : service.jobs().all()) {
            require(job.state().isEnd(), job.ref() + " is left " + job.state());
            charged += Objects.requireNonNull(job.charged());
        }
        require(service.jobs().held() == 0, service.jobs().held() + " micros are still set aside");
        require(service.jobs().spent() == charged, "the ledger's sum is not the sum of the jobs");
        for (String ref : service.shop().taken().keySet()) paid(ref, service);
    }

    /** What was taken has cost something, or the shop itself has said that it has not. */
    private static void paid(String ref, SimulatedDatabase service) {
        Job job = service.jobs().all().stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ref + " was paid and never ordered"));
        require(
                Objects.requireNonNull(job.charged()) > 0 || job.task() != null,
                ref + " was paid and is booked as free");
    }

    private static void require(boolean truth, String otherwise) {
        if (!truth) throw new AssertionError(otherwise);
    }

    /** How many seeds, and the first of them. */
    public static void main(String[] arguments) {
        int seeds = Integer.parseInt(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        MISTAKES.forEach(log -> log.setLevel(Level.OFF));
        long begun = System.nanoTime();
        long commands = 0;
        long crashes = 0;
        long freezes = 0;
        int failed = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            try {
                Played played = play(seed);
                commands += played.commands();
                crashes += played.crashes();
                freezes += played.freezes();
            } catch (AssertionError | RuntimeException broken) {
                failed++;
                System.out.println("seed " + seed + ": " + broken);
            }
        }
        System.out.printf(
                "%d seeds, %d commands, %d crashes, %d freezes, %d failed, %.1f s%n",
                seeds, commands, crashes, freezes, failed, (System.nanoTime() - begun) / 1e9);
        System.exit(failed == 0 ? 0 : 1);
    }
}
