package io.reelwright.money;

import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.store.Database;
import io.reelwright.store.StaleFence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Paid jobs. A job is written under its campaign's fence, in one transaction with its reserved cost and its first turn. Later steps need
 * no fence: the first caller makes a step, and later calls are no-ops. A job's events are written in the transaction of the step that
 * they report.
 */
public final class Jobs implements JobSteps {
    /** The scheduler's name for the lane of jobs; a turn is named by {@link Job#ref()}. */
    public static final String LANE = "job";

    private final Database database;
    private final CampaignWriter writer;
    private final Ledger ledger;
    private final Clock clock;
    private final JobTable table = new JobTable();

    public Jobs(Database database, CampaignWriter writer, Ledger ledger, Clock clock) {
        this.database = database;
        this.writer = writer;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Stores a job, reserves its cost and adds its first turn. Returns the existing job when the same campaign, subject and attempt were
     * ordered before.
     *
     * @throws BudgetExceeded           when a budget does not cover it: nothing was written
     * @throws StaleFence               when another process holds the campaign now: nothing was written
     * @throws IllegalArgumentException when that attempt was ordered before with another request
     */
    public Job order(Claim claim, JobOrder order, SpendingLimits limits) {
        return order(claim, order, limits, List.of());
    }

    /**
     * Stores a job as {@link #order(Claim, JobOrder, SpendingLimits)} does.
     *
     * @param news further events about the order; they are stored with it, and only when it is new
     */
    public Job order(Claim claim, JobOrder order, SpendingLimits limits, List<Event> news) {
        Optional<Job> before = find(claim.id(), order);
        if (before.isPresent()) return requireSame(before.get(), order);
        Instant now = now();
        try {
            List<Event> all = new ArrayList<>(news);
            all.add(new Event.BudgetReserved(order.worst() / 1e6));
            writer.note(claim, all, handle -> {
                Job job = table.insert(handle, claim.id(), order, now).orElseThrow(OrderedBefore::new);
                ledger.reserve(handle, job, order.tier(), limits, now);
                table.enter(handle, order.ref(claim.id()));
            });
        } catch (OrderedBefore meanwhile) {
            return requireSame(find(claim.id(), order).orElseThrow(() -> meanwhile), order);
        }
        return existing(order.ref(claim.id()));
    }

    /** Returns a job by Reelwright's own name for it. */
    public Optional<Job> find(String ref) {
        return database.transaction(handle -> table.find(handle, ref));
    }

    private Optional<Job> find(String campaign, JobOrder order) {
        return database.transaction(handle -> table.find(handle, campaign, order));
    }

    @Override
    public Optional<Seen> see(String ref) {
        return database.transaction(handle -> table.see(handle, ref));
    }

    /** Returns the jobs of a campaign, ordered by subject and attempt. */
    public List<Job> of(String campaign) {
        return database.transaction(handle -> table.of(handle, campaign));
    }

    /** Requests the status of a job at once, because a notification has arrived. The content of the notification is not trusted. */
    public void look(String ref) {
        database.transaction(handle -> table.hurry(handle, ref));
    }

    /** Adds a turn for each open job that has none, as after a backup was restored. */
    public void enterAll() {
        database.transaction(table::enterAll);
    }

    @Override
    public Job end(Job seen, JobEnd end) {
        Instant now = now();
        writer.outside(campaign(seen.ref()), true, handle -> {
            Optional<Job> ended = table.ended(handle, seen, end, now);
            ended.ifPresent(job -> ledger.settle(handle, job, end.charged(), now));
            return ended.map(job -> endEvents(seen, job, end.charged())).orElse(List.of());
        });
        return existing(seen.ref());
    }

    @Override
    public boolean isWanted(Job job) {
        return writer.find(job.campaign()).map(state -> !state.phase().isEnd()).orElse(false);
    }

    @Override
    public boolean hasSlot(String provider, int slots) {
        return slots == JobLimits.UNBOUNDED
                || database.transaction(handle -> table.atProvider(handle, provider)) < slots;
    }

    @Override
    public Optional<Job> sending(String ref, int slots) {
        Instant now = now();
        return database.transaction(handle -> {
            if (slots != JobLimits.UNBOUNDED && !isFree(handle, ref, slots)) return Optional.empty();
            return table.sending(handle, ref, now);
        });
    }

    private boolean isFree(Handle handle, String ref, int slots) {
        Optional<Job> job = table.find(handle, ref);
        if (job.isEmpty()) return false;
        table.lockSlots(handle, job.get().provider());
        return table.atProvider(handle, job.get().provider()) < slots;
    }

    @Override
    public void askPerson(String ref) {
        step(ref, false, handle -> table.asked(handle, ref).map(Jobs::doubtEvent));
    }

    @Override
    public void unsent(Job sent, String why, boolean counts) {
        Instant now = now();
        database.transaction(handle -> table.unsent(handle, sent, why, counts, now));
    }

    @Override
    public void doubt(String ref, String why) {
        Instant now = now();
        step(ref, false, handle -> table.doubted(handle, ref, why, now).map(_ -> new Event.Waiting("answer", ref)));
    }

    @Override
    public void forgotten(Job accepted, String why) {
        Instant now = now();
        step(
                accepted.ref(),
                false,
                handle ->
                        table.forgotten(handle, accepted, why, now).map(job -> new Event.Waiting("answer", job.ref())));
    }

    @Override
    public void remembered(Job doubted) {
        Instant now = now();
        step(
                doubted.ref(),
                false,
                handle -> table.remembered(handle, doubted, now).map(Jobs::stateEvent));
    }

    @Override
    public boolean again(Job doubted, Duration grace) {
        Instant now = now();
        return database.transaction(
                handle -> table.again(handle, doubted, grace, now).isPresent());
    }

    @Override
    public boolean isPast(String ref, Duration grace) {
        return database.transaction(handle -> table.isPast(handle, ref, grace));
    }

    @Override
    public void accepted(String ref, String task) {
        Instant now = now();
        step(
                ref,
                false,
                handle -> table.accepted(handle, ref, task, now)
                        .filter(job -> job.state() == JobState.ACCEPTED)
                        .map(Jobs::stateEvent));
    }

    @Override
    public void progressed(String ref, double progress) {
        Instant now = now();
        step(ref, false, handle -> table.progressed(handle, ref, progress, now).map(Jobs::stateEvent));
    }

    @Override
    public void overdue(String ref) {
        Instant now = now();
        step(ref, true, handle -> table.overdue(handle, ref, now).map(Jobs::overdueEvent));
    }

    private void step(String ref, boolean call, Function<Handle, Optional<? extends Event>> change) {
        writer.outside(
                campaign(ref),
                call,
                handle -> change.apply(handle).<List<Event>>map(List::of).orElse(List.of()));
    }

    private static Event settled(Job job, long charged) {
        return new Event.BudgetSettled(
                model(job), job.reserved() / 1e6, charged / 1e6, job.subject().word());
    }

    private static Event overdueEvent(Job job) {
        return failed(job, "it takes too long");
    }

    private static Event doubtEvent(Job job) {
        return new Event.Waiting("doubt", JobsInDoubt.question(job));
    }

    /** A job that was in doubt and is given up was written off. */
    private static List<Event> endEvents(Job seen, Job ended, long charged) {
        return seen.state() == JobState.IN_DOUBT && ended.state() == JobState.ABANDONED_WITH_COST
                ? List.of(resolved(ended, "written_off"), stateEvent(ended), settled(ended, charged))
                : List.of(stateEvent(ended), settled(ended, charged));
    }

    /** Returns the event that reports how a job in doubt was resolved. */
    static Event resolved(Job job, String outcome) {
        return new Event.DoubtResolved(
                job.subject().word(),
                job.subject().isScene() ? job.subject().number() : null,
                job.attempt(),
                model(job),
                outcome);
    }

    private static Event stateEvent(Job job) {
        return switch (job.state()) {
            case FAILED, ABANDONED_WITH_COST -> failed(job, String.valueOf(job.why()));
            case DONE -> running(job, 1);
            case ORDERED, SENDING, IN_DOUBT, ACCEPTED -> running(job, job.progress());
        };
    }

    private static Event running(Job job, double progress) {
        return job.subject().isSceneItself()
                ? new Event.SceneGenerating(job.subject().number(), job.attempt(), model(job), progress)
                : new Event.JobRunning(job.subject().word(), job.attempt(), model(job), progress);
    }

    private static Event failed(Job job, String why) {
        return job.subject().isSceneItself()
                ? new Event.SceneFailed(job.subject().number(), job.attempt(), model(job), why)
                : new Event.JobFailed(job.subject().word(), job.attempt(), model(job), why);
    }

    /** Returns the model's name as used in events: the provider comes first. */
    private static String model(Job job) {
        return job.provider() + "-" + job.model();
    }

    /** Returns the campaign in {@code campaign/subject/attempt}. */
    private static String campaign(String ref) {
        return ref.substring(0, ref.indexOf('/'));
    }

    private static Job requireSame(Job job, JobOrder order) {
        if (job.requestHash().equals(order.hash())) return job;
        throw new IllegalArgumentException(
                job.ref() + " was ordered before with another request; a different request needs a new attempt");
    }

    private Job existing(String ref) {
        return find(ref).orElseThrow(() -> new IllegalArgumentException(ref + ": there is no such job"));
    }

    /** Returns the current time in the precision of the table. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Aborts the transaction when another thread has ordered the same attempt in the meantime. */
    private static final class OrderedBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
