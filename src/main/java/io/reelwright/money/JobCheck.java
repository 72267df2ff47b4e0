package io.reelwright.money;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One check of a job: decides what to do with the job now and when to check it again. A process may end between any two lines here, and
 * two processes may check the same job at the same time. In neither case is anything paid twice: a job is sent only by the process that
 * has moved it from ORDERED to SENDING, and it returns to ORDERED only when the provider certainly does not have it.
 */
public final class JobCheck {
    private static final Logger LOG = Logger.getLogger(JobCheck.class.getName());
    private static final int MOST_REFUSALS = 5;
    private static final int MOST_DOUBTS = 20;

    /**
     * Delay after a turn that this process cannot use, as it does not know the provider: another process that does is as likely to pick
     * the turn up first.
     */
    private static final Duration FOR_OTHERS = Duration.ofSeconds(2);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration NOW = Duration.ZERO;

    /** Longest pause of a job that waits for its turn at a provider. */
    private static final Duration LONGEST_QUEUE_PAUSE = Duration.ofSeconds(30);

    private final JobSteps jobs;
    private final Map<String, JobProvider> providers;
    private final JobTimings timings;
    private final JobLimits limits;
    private final LongSupplier nanos;

    /** Jobs for which the provider's last response could not be read. */
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    private final JobCancellations cancellations = new JobCancellations();

    /** @param nanos a clock like {@link System#nanoTime()}, which also runs while the process is frozen */
    public JobCheck(
            JobSteps jobs,
            Map<String, JobProvider> providers,
            JobTimings timings,
            JobLimits limits,
            LongSupplier nanos) {
        this.jobs = jobs;
        this.providers = Map.copyOf(providers);
        this.timings = timings;
        this.limits = limits;
        this.nanos = nanos;
    }

    /**
     * Checks a job.
     *
     * @return how long to wait before the next check; empty when there is none
     */
    public Optional<Duration> look(String ref) throws InterruptedException {
        Optional<JobSteps.Seen> found = jobs.see(ref);
        if (found.isEmpty() || found.get().job().state().isEnd()) return over(ref);
        JobSteps.Seen seen = found.get();
        Job job = seen.job();
        if (job.state() == JobState.SENDING) return doubt(job, "the process that sent it did not report the result");
        JobProvider provider = providers.get(job.provider());
        if (provider == null) return checkLater(seen, FOR_OTHERS);
        return switch (job.state()) {
            case ORDERED -> send(seen, provider);
            case IN_DOUBT -> job.task() == null ? search(seen, provider) : askAgain(seen, provider);
            case ACCEPTED -> ask(seen, provider);
            case SENDING, DONE, FAILED, ABANDONED_WITH_COST -> throw new IllegalStateException(ref + ": see above");
        };
    }

    private Optional<Duration> send(JobSteps.Seen seen, JobProvider provider) throws InterruptedException {
        Job job = seen.job();
        if (!jobs.isWanted(job)) return end(job, JobEnd.free("its campaign has ended"));
        if (job.overdue()) return end(job, JobEnd.free("its campaign no longer waits for it"));
        if (job.refusals() >= MOST_REFUSALS || job.doubts() >= MOST_DOUBTS)
            return end(job, JobEnd.free(String.valueOf(job.why())));
        int slots = limits.slots(job.provider());
        Optional<Duration> queue = queued(seen, slots);
        if (queue.isPresent()) return inQueue(seen, queue.get());
        long noted = nanos.getAsLong();
        Optional<Job> mine = jobs.sending(job.ref(), slots);
        if (mine.isEmpty()) return Optional.of(timings.poll());
        if (nanos.getAsLong() - noted > timings.lease().toNanos()) {
            // This process was frozen, and another may have put the job in doubt: the lease has expired.
            jobs.unsent(mine.get(), "the process was too slow", false);
            return Optional.of(NOW);
        }
        return switch (sent(mine.get(), provider)) {
            case JobProvider.Sent.Accepted(var task) -> {
                jobs.accepted(job.ref(), task);
                yield Optional.of(pause(provider));
            }
            case JobProvider.Sent.Busy(var pause) -> {
                jobs.unsent(mine.get(), isBusy(job), false);
                yield busy(seen, mine.get(), pause);
            }
            case JobProvider.Sent.NotSent(var why) -> {
                jobs.unsent(mine.get(), why, true);
                yield Optional.of(shorter(timings.poll().multipliedBy(1L << job.refusals())));
            }
            case JobProvider.Sent.Rejected(var why, var refusal) ->
                end(mine.get(), JobEnd.free(why).refusedFor(refusal));
            case JobProvider.Sent.Unsure(var why) -> doubt(job, why);
        };
    }

    private static JobProvider.Sent sent(Job job, JobProvider provider) throws InterruptedException {
        try {
            return provider.send(job);
        } catch (RuntimeException unknown) {
            return new JobProvider.Sent.Unsure(String.valueOf(unknown.getMessage()));
        }
    }

    /** Returns how long the job must wait for a slot of its provider, or for leave to send one more request; empty when it need not. */
    private Optional<Duration> queued(JobSteps.Seen seen, int slots) {
        Job job = seen.job();
        if (jobs.hasSlot(job.provider(), slots)) return limits.rates().take(job.provider());
        // The longer the queue, the older its jobs, and the less often each of them asks.
        Duration pause = seen.age().dividedBy(4);
        return Optional.of(pause.compareTo(LONGEST_QUEUE_PAUSE) < 0 ? pause : LONGEST_QUEUE_PAUSE);
    }

    /** The limit is our own, and nothing was sent: a large order waits for its turn as long as its jobs may take at all. */
    private Optional<Duration> inQueue(JobSteps.Seen seen, Duration pause) {
        Job job = seen.job();
        if (seen.age().compareTo(timings.keep()) > 0)
            return end(job, JobEnd.free("no slot at " + job.provider() + " was free in time"));
        return Optional.of(pause.compareTo(timings.poll()) < 0 ? timings.poll() : shorter(pause));
    }

    /**
     * Schedules another attempt when the provider wants it, however often it is busy, until the deadline: the campaign need not wait longer,
     * and does not wait at all for a provider that says that it will be busy for longer.
     */
    private Optional<Duration> busy(JobSteps.Seen before, Job unsent, Duration pause) {
        // The time before it was first sent was spent in our own queue.
        boolean late = before.job().sends() > 0 && before.age().compareTo(timings.deadline()) > 0;
        if (late) return end(unsent, JobEnd.free(isBusy(unsent)));
        if (pause.compareTo(timings.deadline()) > 0)
            return end(unsent, JobEnd.free(isBusy(unsent) + " for " + pause.toMinutes() + " minutes more"));
        return Optional.of(pause.compareTo(timings.poll()) < 0 ? timings.poll() : pause);
    }

    private static String isBusy(Job job) {
        return job.provider() + " is busy";
    }

    private Optional<Duration> search(JobSteps.Seen seen, JobProvider provider) throws InterruptedException {
        Job job = seen.job();
        return switch (found(job, provider)) {
            case JobProvider.Search.Found(var task) -> {
                jobs.accepted(job.ref(), task);
                // One that it has just denied to know is not asked for again at once.
                yield Optional.of(task.equals(job.task()) ? timings.poll() : NOW);
            }
            case JobProvider.Search.Absent _ ->
                jobs.again(job, timings.grace()) ? Optional.of(NOW) : checkLater(seen, timings.poll());
            case JobProvider.Search.Silent _ -> checkLater(seen, timings.poll());
            case JobProvider.Search.Blind _ -> undecided(seen);
        };
    }

    /** Asks once more for a task that its provider did not know: it may know it after all, as when it reports the job as finished. */
    private Optional<Duration> askAgain(JobSteps.Seen seen, JobProvider provider) throws InterruptedException {
        Job job = seen.job();
        return switch (answer(job, provider)) {
            // A job that costs nothing cannot be paid twice: where its provider can be searched, it is sent again.
            case JobProvider.Answer.Forgotten _ when job.reserved() == 0 -> search(seen, provider);
            case JobProvider.Answer.Forgotten _, JobProvider.Answer.Silent _ -> undecided(seen);
            case JobProvider.Answer.Running _, JobProvider.Answer.Done _, JobProvider.Answer.Failed _ -> {
                jobs.remembered(job);
                yield Optional.of(NOW);
            }
        };
    }

    /** Only the doubt limit can tell what becomes of the job, or a person. */
    private Optional<Duration> undecided(JobSteps.Seen seen) {
        Job job = seen.job();
        if (!jobs.isPast(job.ref(), timings.grace())) return checkLater(seen, timings.poll());
        return isSmall(job) ? end(job, writtenOff(job)) : person(seen);
    }

    private JobProvider.Search found(Job job, JobProvider provider) throws InterruptedException {
        try {
            JobProvider.Search found = provider.find(job);
            unreadable.remove(job.ref());
            return found;
        } catch (RuntimeException unknown) {
            return new JobProvider.Search.Silent(noted(job, unknown));
        }
    }

    private Optional<Duration> ask(JobSteps.Seen seen, JobProvider provider) throws InterruptedException {
        Job job = seen.job();
        return switch (answer(job, provider)) {
            case JobProvider.Answer.Running(var progress) -> {
                jobs.progressed(job.ref(), Math.clamp(progress, 0, 1));
                yield running(seen, provider);
            }
            case JobProvider.Answer.Done(var result, var charged) ->
                end(job, JobEnd.done(result, cost(job, charged), source(charged)));
            case JobProvider.Answer.Failed(var why, var charged, var refusal) ->
                end(job, JobEnd.failed(why, cost(job, charged), source(charged)).refusedFor(refusal));
            case JobProvider.Answer.Forgotten _ -> {
                if (cancellations.isRemoved(job)) yield end(job, JobEnd.free("it was cancelled before it began"));
                jobs.forgotten(job, job.provider() + " does not know its task " + job.task());
                yield Optional.of(NOW);
            }
            case JobProvider.Answer.Silent _ -> checkLater(seen, pause(provider));
        };
    }

    private Duration pause(JobProvider provider) {
        return timings.poll().multipliedBy(provider.pausesPerRead());
    }

    /**
     * A job that nobody waits for is cancelled where the provider can do that; its status is read on, as it says what it cost, unless the
     * provider has deleted it.
     */
    private Optional<Duration> running(JobSteps.Seen seen, JobProvider provider) throws InterruptedException {
        Job job = seen.job();
        Optional<Duration> next = checkLater(seen, pause(provider));
        boolean awaited = seen.wanted() && !job.overdue() && seen.age().compareTo(timings.deadline()) <= 0;
        if (next.isEmpty() || awaited) return next;
        boolean mayEnd = cancellations.request(job, String.valueOf(job.task()), provider);
        Optional<JobEnd> deleted = cancellations.end(job);
        if (deleted.isPresent()) return end(job, deleted.get());
        return mayEnd ? Optional.of(pause(provider)) : next;
    }

    private JobProvider.Answer answer(Job job, JobProvider provider) throws InterruptedException {
        try {
            JobProvider.Answer answer = provider.ask(job, String.valueOf(job.task()));
            unreadable.remove(job.ref());
            return answer;
        } catch (RuntimeException unknown) {
            return new JobProvider.Answer.Silent(noted(job, unknown));
        }
    }

    /** Logs only the first of several unreadable responses in a row. */
    private String noted(Job job, RuntimeException unknown) {
        if (unreadable.add(job.ref()))
            LOG.warning(() -> job.ref() + ": " + job.provider() + " sent an invalid response (" + unknown + ")");
        return String.valueOf(unknown.getMessage());
    }

    /**
     * Schedules the next check. After the deadline the campaign is notified and the job is checked less often; after
     * {@link JobTimings#keep} it is given up. In doubt, a small job is written off at the deadline, and a larger one waits for a person.
     */
    private Optional<Duration> checkLater(JobSteps.Seen seen, Duration usual) {
        Job job = seen.job();
        if (seen.age().compareTo(timings.deadline()) <= 0) return Optional.of(usual);
        if (job.state() == JobState.IN_DOUBT && !job.overdue())
            return isSmall(job) ? end(job, writtenOff(job)) : person(seen);
        if (seen.age().compareTo(timings.keep()) > 0) return end(job, givenUp(job));
        if (!job.overdue()) jobs.overdue(job.ref());
        return Optional.of(seldom(usual));
    }

    /** Waits until a person has stated whether the job is paid already: no replacement is bought before that. */
    private Optional<Duration> person(JobSteps.Seen seen) {
        Job job = seen.job();
        if (job.overdue())
            return seen.age().compareTo(timings.keep()) > 0
                    ? end(job, writtenOff(job))
                    : Optional.of(seldom(timings.poll()));
        jobs.askPerson(job.ref());
        return Optional.of(seldom(timings.poll()));
    }

    private boolean isSmall(Job job) {
        return job.reserved() <= limits.doubt();
    }

    private static JobEnd writtenOff(Job job) {
        boolean named = job.task() != null && job.why() != null;
        return JobEnd.abandoned(
                job, named ? String.valueOf(job.why()) : "it is unknown whether " + job.provider() + " has it");
    }

    private static Duration seldom(Duration usual) {
        return shorter(usual.multipliedBy(60));
    }

    private static JobEnd givenUp(Job job) {
        return job.state() == JobState.ORDERED
                ? JobEnd.free("no server here can order from " + job.provider())
                : JobEnd.abandoned(job, "it never ended");
    }

    private Optional<Duration> doubt(Job job, String why) {
        jobs.doubt(job.ref(), why);
        return Optional.of(NOW);
    }

    /** Ends the job. If the job has changed since it was read, it does not end in this way and is checked again. */
    private Optional<Duration> end(Job seen, JobEnd end) {
        return jobs.end(seen, end).state().isEnd() ? over(seen.ref()) : Optional.of(NOW);
    }

    private Optional<Duration> over(String ref) {
        unreadable.remove(ref);
        cancellations.forget(ref);
        return Optional.empty();
    }

    private static long cost(Job job, @Nullable Long charged) {
        return charged == null ? job.reserved() : Math.clamp(charged, 0, JobOrder.MOST);
    }

    private static CostSource source(@Nullable Long charged) {
        return charged == null ? CostSource.ESTIMATE : CostSource.PROVIDER;
    }

    private static Duration shorter(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
