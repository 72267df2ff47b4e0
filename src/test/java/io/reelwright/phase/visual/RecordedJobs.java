package io.reelwright.phase.visual;

import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.money.BudgetScope;
import io.reelwright.money.CostSource;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobState;
import io.reelwright.money.Refusal;
import io.reelwright.testing.InMemoryPhaseRecorder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A logbook of a campaign that may buy: jobs are kept in a list, and the test says what becomes of them. */
final class RecordedJobs implements PhaseRecorder {
    final InMemoryPhaseRecorder heard = new InMemoryPhaseRecorder();
    private final List<Job> jobs = new ArrayList<>();
    private final long budget;
    private boolean known;

    /** @param budget what all jobs together may cost, in micros */
    RecordedJobs(long budget) {
        this.budget = budget;
    }

    /** The same, of a campaign that knows its budget before it orders. */
    RecordedJobs known() {
        known = true;
        return this;
    }

    @Override
    public long campaignBudget() {
        return known ? budget : Long.MAX_VALUE;
    }

    @Override
    public void checkpoint(VideoState state, Event... events) {
        heard.checkpoint(state, events);
    }

    @Override
    public void tell(Event event) {
        heard.tell(event);
    }

    @Override
    public Optional<Event> lastTold(String kind) {
        return heard.told().stream().filter(event -> event.kind().equals(kind)).reduce((_, later) -> later);
    }

    @Override
    public synchronized Job order(JobOrder order, Event... news) {
        long held = jobs.stream().mapToLong(Job::reserved).sum();
        if (held + order.worst() > budget) throw new BudgetExceeded(BudgetScope.ofCampaign("X"), order.worst(), budget);
        for (Job before : jobs)
            if (before.subject().equals(order.subject()) && before.attempt() == order.attempt())
                throw new AssertionError(before.ref() + " is ordered twice");
        Job job = job(order, JobState.ORDERED, null, null, false);
        jobs.add(job);
        for (Event one : news) heard.tell(one);
        return job;
    }

    @Override
    public synchronized List<Job> jobs() {
        return List.copyOf(jobs);
    }

    /** Returns the events of changed makers, in order. */
    List<Event> switches() {
        return heard.told().stream()
                .filter(Event.ProviderSwitched.class::isInstance)
                .toList();
    }

    /** All that are open have given something, for so much. */
    void done(String result, long charged) {
        end(JobState.DONE, charged, result, null);
    }

    /** All that are open have given nothing. */
    void failed(String why) {
        end(JobState.FAILED, 0L, null, why);
    }

    /** The prompts of all that are open were refused. */
    void refused(String why, Refusal refusal) {
        jobs.replaceAll(job -> {
            if (job.state().isEnd()) return job;
            Job failed = changed(job, JobState.FAILED, 0L, null, why, false);
            return new Job(
                    failed.ref(),
                    failed.campaign(),
                    failed.subject(),
                    failed.attempt(),
                    failed.provider(),
                    failed.model(),
                    failed.request(),
                    failed.requestHash(),
                    failed.state(),
                    failed.task(),
                    failed.reserved(),
                    failed.charged(),
                    failed.costSource(),
                    failed.day(),
                    failed.sends(),
                    failed.refusals(),
                    failed.doubts(),
                    failed.progress(),
                    failed.overdue(),
                    failed.result(),
                    failed.why(),
                    failed.orderedAt(),
                    refusal);
        });
    }

    /** All that are open take too long. */
    void late() {
        jobs.replaceAll(job -> job.state().isEnd() ? job : changed(job, job.state(), null, null, null, true));
    }

    /**
     * Of all that are open nobody knows whether the provider has them.
     *
     * @param released whether a person has let the campaign go on
     */
    void doubted(boolean released) {
        jobs.replaceAll(job -> job.state().isEnd() ? job : changed(job, JobState.IN_DOUBT, null, null, null, released));
    }

    private void end(JobState state, long charged, @Nullable String result, @Nullable String why) {
        jobs.replaceAll(job -> job.state().isEnd() ? job : changed(job, state, charged, result, why, false));
    }

    private static Job job(
            JobOrder order, JobState state, @Nullable Long charged, @Nullable String result, boolean overdue) {
        return new Job(
                "X/" + order.subject() + "/" + order.attempt(),
                "X",
                order.subject(),
                order.attempt(),
                order.provider(),
                order.model(),
                order.request(),
                "",
                state,
                null,
                order.worst(),
                charged,
                null,
                LocalDate.EPOCH,
                0,
                0,
                0,
                0,
                overdue,
                result,
                null,
                Instant.EPOCH);
    }

    private static Job changed(
            Job job,
            JobState state,
            @Nullable Long charged,
            @Nullable String result,
            @Nullable String why,
            boolean overdue) {
        return new Job(
                job.ref(),
                job.campaign(),
                job.subject(),
                job.attempt(),
                job.provider(),
                job.model(),
                job.request(),
                "",
                state,
                state == JobState.IN_DOUBT ? null : "task",
                job.reserved(),
                charged,
                charged == null ? null : CostSource.PROVIDER,
                job.day(),
                1,
                0,
                0,
                1,
                overdue,
                result,
                why,
                job.orderedAt());
    }
}
