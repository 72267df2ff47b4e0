package io.reelwright.graph;

import io.reelwright.money.CostSource;
import io.reelwright.money.Job;
import io.reelwright.money.JobEnd;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobState;
import io.reelwright.money.JobSteps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The table of jobs and its ledger, in memory: each step as the statements of the real one make it. */
final class SimulatedJobs implements JobSteps {
    private static final Set<JobState> OCCUPYING = Set.of(JobState.SENDING, JobState.ACCEPTED, JobState.IN_DOUBT);

    private final SimulatedWorld world;
    private final Predicate<String> goesOn;
    private final Consumer<String> call;
    private final Map<String, Job> jobs = new TreeMap<>();
    private final Map<String, Long> sentAt = new TreeMap<>();
    private final Map<String, Long> turns = new TreeMap<>();
    private long held;
    private long spent;

    /**
     * @param goesOn whether a campaign has not ended
     * @param call   a campaign is called
     */
    SimulatedJobs(SimulatedWorld world, Predicate<String> goesOn, Consumer<String> call) {
        this.world = world;
        this.goesOn = goesOn;
        this.call = call;
    }

    /** Part of a campaign's own transaction. */
    Job order(String campaign, JobOrder order) {
        String ref = campaign + "/" + order.subject() + "/" + order.attempt();
        return jobs.computeIfAbsent(ref, _ -> {
            held += order.worst();
            turns.put(ref, world.millis());
            return ordered(ref, campaign, order);
        });
    }

    private Job ordered(String ref, String campaign, JobOrder order) {
        return new Job(
                ref,
                campaign,
                order.subject(),
                order.attempt(),
                order.provider(),
                order.model(),
                order.request(),
                "",
                JobState.ORDERED,
                null,
                order.worst(),
                null,
                null,
                LocalDate.EPOCH,
                0,
                0,
                0,
                0,
                false,
                null,
                null,
                Instant.ofEpochMilli(world.millis()));
    }

    List<Job> of(String campaign) {
        return jobs.values().stream()
                .filter(job -> job.campaign().equals(campaign))
                .toList();
    }

    Collection<Job> all() {
        return jobs.values();
    }

    /** When each open job is to be looked at. */
    Map<String, Long> turns() {
        return turns;
    }

    long held() {
        return held;
    }

    long spent() {
        return spent;
    }

    @Override
    public Optional<Seen> see(String ref) {
        return world.steadily(() -> Optional.ofNullable(jobs.get(ref)).map(this::seen));
    }

    private Seen seen(Job job) {
        return new Seen(job, Duration.ofMillis(world.millis() - job.orderedAt().toEpochMilli()));
    }

    @Override
    public boolean isWanted(Job job) {
        return world.steadily(() -> goesOn.test(job.campaign()));
    }

    @Override
    public boolean hasSlot(String provider, int slots) {
        return world.steadily(() -> isFree(provider, slots));
    }

    private boolean isFree(String provider, int slots) {
        return jobs.values().stream()
                        .filter(job -> job.provider().equals(provider))
                        .filter(job -> OCCUPYING.contains(job.state()) && !job.overdue())
                        .count()
                < slots;
    }

    @Override
    public void askPerson(String ref) {
        world.steadily(() -> the(ref));
    }

    @Override
    public Optional<Job> sending(String ref, int slots) {
        return world.steadily(() -> {
            Optional<Job> mine = step(
                    ref,
                    job -> job.state() == JobState.ORDERED && !job.overdue() && isFree(job.provider(), slots),
                    job -> with(job, JobState.SENDING, job.task(), job.sends() + 1, job.refusals(), null));
            if (mine.isPresent()) sentAt.put(ref, world.millis());
            return mine;
        });
    }

    @Override
    public void unsent(Job sent, String why, boolean counts) {
        world.steadily(() -> step(
                sent.ref(),
                job -> job.state() == JobState.SENDING && job.sends() == sent.sends(),
                job -> with(job, JobState.ORDERED, job.task(), job.sends(), job.refusals() + (counts ? 1 : 0), why)));
    }

    @Override
    public void doubt(String ref, String why) {
        world.steadily(() -> step(
                ref,
                job -> job.state() == JobState.SENDING,
                job -> with(job, JobState.IN_DOUBT, job.task(), job.sends(), job.refusals(), why)));
    }

    @Override
    public void forgotten(Job accepted, String why) {
        world.steadily(() -> step(
                accepted.ref(),
                job -> job.state() == JobState.ACCEPTED && Objects.equals(job.task(), accepted.task()),
                job -> with(job, JobState.IN_DOUBT, job.task(), job.sends(), job.refusals(), why)));
    }

    @Override
    public void remembered(Job doubted) {
        world.steadily(() -> step(
                doubted.ref(),
                job -> job.state() == JobState.IN_DOUBT && Objects.equals(job.task(), doubted.task()),
                job -> with(job, JobState.ACCEPTED, job.task(), job.sends(), job.refusals(), null)));
    }

    @Override
    public boolean isPast(String ref, Duration grace) {
        return world.steadily(() -> past(ref, grace));
    }

    @Override
    public boolean again(Job doubted, Duration grace) {
        return world.steadily(() -> step(
                        doubted.ref(),
                        job -> job.state() == JobState.IN_DOUBT
                                && job.sends() == doubted.sends()
                                && past(job.ref(), grace),
                        job -> with(job, JobState.ORDERED, null, job.sends(), job.refusals(), job.why()))
                .isPresent());
    }

    @Override
    public void accepted(String ref, String task) {
        world.steadily(() -> step(
                ref,
                job -> job.task() == null || job.state() == JobState.IN_DOUBT,
                job -> with(
                        job,
                        job.state().isEnd() ? job.state() : JobState.ACCEPTED,
                        task,
                        job.sends(),
                        job.refusals(),
                        job.why())));
    }

    @Override
    public void progressed(String ref, double progress) {
        world.steadily(() -> the(ref));
    }

    @Override
    public void overdue(String ref) {
        world.steadily(() -> the(ref));
    }

    @Override
    public Job end(Job seen, JobEnd end) {
        return world.steadily(() -> {
            Optional<Job> ended = step(
                    seen.ref(),
                    job -> !job.state().isEnd()
                            && job.sends() == seen.sends()
                            && Objects.equals(job.task(), seen.task()),
                    job -> ended(job, end));
            ended.ifPresent(job -> {
                held -= job.reserved();
                spent += end.charged();
                call.accept(job.campaign());
            });
            return the(seen.ref());
        });
    }

    private Job the(String ref) {
        return Objects.requireNonNull(jobs.get(ref));
    }

    private boolean past(String ref, Duration grace) {
        return Objects.requireNonNull(sentAt.get(ref)) + grace.toMillis() < world.millis();
    }

    private Optional<Job> step(String ref, Predicate<Job> when, UnaryOperator<Job> change) {
        Job job = the(ref);
        if (!when.test(job)) return Optional.empty();
        Job changed = change.apply(job);
        if (changed.state() != job.state() && !job.state().next().contains(changed.state()))
            throw new AssertionError(ref + " went from " + job.state() + " to " + changed.state());
        jobs.put(ref, changed);
        return Optional.of(changed);
    }

    private static Job with(
            Job job, JobState state, @Nullable String task, int sends, int refusals, @Nullable String why) {
        return rebuilt(job, state, task, sends, refusals, why, job.charged(), job.result());
    }

    private static Job ended(Job job, JobEnd end) {
        return rebuilt(
                job, end.state(), job.task(), job.sends(), job.refusals(), end.why(), end.charged(), end.result());
    }

    private static Job rebuilt(
            Job job,
            JobState state,
            @Nullable String task,
            int sends,
            int refusals,
            @Nullable String why,
            @Nullable Long charged,
            @Nullable String result) {
        return new Job(
                job.ref(),
                job.campaign(),
                job.subject(),
                job.attempt(),
                job.provider(),
                job.model(),
                job.request(),
                job.requestHash(),
                state,
                task,
                job.reserved(),
                charged,
                charged == null ? null : CostSource.ESTIMATE,
                job.day(),
                sends,
                refusals,
                job.doubts() + (state == JobState.IN_DOUBT ? 1 : 0),
                job.progress(),
                job.overdue(),
                result,
                why,
                job.orderedAt());
    }
}
