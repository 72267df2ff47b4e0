package io.reelwright.money;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One look at a job: what is to be done with it now, and when to look again. A process may end between any two lines here,
 * and two processes may look at the same job at the same time; in neither case is anything paid twice, as a job is only
 * sent by whoever has moved it from ORDERED to SENDING, and only goes back to ORDERED when it surely is not with the
 * provider.
 */
public final class JobWalk {
    /** A job that may be lost for so little, in micros, is not worth a person's look. */
    public static final long SMALL = 100_000;

    private static final int MOST_REFUSALS = 5;
    private static final int MOST_SENDS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration NOW = Duration.ZERO;

    private final JobBook jobs;
    private final Map<String, JobProvider> providers;
    private final Pace pace;
    private final Clock clock;
    private final LongSupplier nanos;

    /** @param nanos as {@link System#nanoTime()}: it also runs while the process is frozen */
    public JobWalk(JobBook jobs, Map<String, JobProvider> providers, Pace pace, Clock clock, LongSupplier nanos) {
        this.jobs = jobs;
        this.providers = Map.copyOf(providers);
        this.pace = pace;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Looks at a job. Gives how long to wait before the next look; empty when there is none. */
    public Optional<Duration> look(String ref) throws InterruptedException {
        Optional<Job> found = jobs.find(ref);
        if (found.isEmpty() || found.get().state().isEnd()) return Optional.empty();
        Job job = found.get();
        JobProvider provider = providers.get(job.provider());
        if (provider == null) return Optional.of(LONGEST_PAUSE);
        return switch (job.state()) {
            case ORDERED -> send(job, provider);
            case SENDING -> doubt(job, "whoever sent it did not say how it went");
            case IN_DOUBT -> search(job, provider);
            case ACCEPTED -> ask(job, provider);
            case DONE, FAILED, ABANDONED_WITH_COST -> Optional.empty();
        };
    }

    private Optional<Duration> send(Job job, JobProvider provider) throws InterruptedException {
        if (!jobs.isWanted(job)) return end(job, JobEnd.free("its campaign has ended"));
        if (job.refusals() >= MOST_REFUSALS || job.sends() >= MOST_SENDS)
            return end(job, JobEnd.free(String.valueOf(job.why())));
        long noted = nanos.getAsLong();
        Optional<Job> mine = jobs.sending(job.ref());
        if (mine.isEmpty()) return Optional.of(pace.poll());
        if (nanos.getAsLong() - noted > pace.lease().toNanos()) {
            // We were frozen, and somebody may have begun to doubt this note: it is worth nothing any more.
            jobs.unsent(mine.get(), "the process was too slow", false);
            return Optional.of(NOW);
        }
        return switch (sent(mine.get(), provider)) {
            case JobProvider.Sent.Accepted(var task) -> {
                jobs.accepted(job.ref(), task);
                yield Optional.of(pace.poll());
            }
            case JobProvider.Sent.Busy(var pause) -> {
                jobs.unsent(mine.get(), job.provider() + " is busy", false);
                yield Optional.of(shorter(pause));
            }
            case JobProvider.Sent.NotSent(var why) -> {
                jobs.unsent(mine.get(), why, true);
                yield Optional.of(shorter(pace.poll().multipliedBy(1L << job.refusals())));
            }
            case JobProvider.Sent.Rejected(var why) -> end(job, JobEnd.free(why));
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

    private Optional<Duration> search(Job job, JobProvider provider) throws InterruptedException {
        return switch (provider.find(job)) {
            case JobProvider.Search.Found(var task) -> {
                jobs.accepted(job.ref(), task);
                yield Optional.of(NOW);
            }
            case JobProvider.Search.Absent _ ->
                jobs.again(job, pace.grace()) ? Optional.of(NOW) : patiently(job, pace.poll());
            case JobProvider.Search.Silent _ -> patiently(job, pace.poll());
            case JobProvider.Search.Blind _ -> {
                if (job.reserved() <= SMALL && jobs.isPast(job.ref(), pace.grace()))
                    yield end(job, JobEnd.abandoned(job, "nobody can say whether " + job.provider() + " has it"));
                yield patiently(job, pace.poll());
            }
        };
    }

    private Optional<Duration> ask(Job job, JobProvider provider) throws InterruptedException {
        return switch (provider.ask(job, String.valueOf(job.task()))) {
            case JobProvider.Answer.Running(var progress) -> {
                jobs.progressed(job.ref(), Math.clamp(progress, 0, 1));
                yield patiently(job, pace.poll());
            }
            case JobProvider.Answer.Done(var result, var charged) ->
                end(job, JobEnd.done(result, cost(job, charged), source(charged)));
            case JobProvider.Answer.Failed(var why, var charged) ->
                end(job, JobEnd.failed(why, cost(job, charged), source(charged)));
            case JobProvider.Answer.Forgotten _ ->
                end(job, JobEnd.abandoned(job, job.provider() + " no longer knows it"));
            case JobProvider.Answer.Silent _ -> patiently(job, pace.poll());
        };
    }

    /** After its deadline the campaign is told, and the job is asked after less often; in the end it is given up. */
    private Optional<Duration> patiently(Job job, Duration usual) {
        Duration age = Duration.between(job.orderedAt(), clock.instant());
        if (age.compareTo(pace.keep()) > 0) return end(job, JobEnd.abandoned(job, "it never ended"));
        if (age.compareTo(pace.deadline()) <= 0) return Optional.of(usual);
        jobs.overdue(job.ref());
        return Optional.of(shorter(usual.multipliedBy(60)));
    }

    private Optional<Duration> doubt(Job job, String why) {
        jobs.doubt(job.ref(), why);
        return Optional.of(NOW);
    }

    private Optional<Duration> end(Job job, JobEnd end) {
        jobs.end(job.ref(), end);
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
