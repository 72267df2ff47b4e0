package io.reelwright.money;

import java.time.Duration;
import java.util.Optional;

/**
 * The steps of a job, as {@link JobCheck} makes them. Each is durable when it returns, and is made by whoever comes first:
 * for whoever comes later nothing happens.
 */
public interface JobSteps {
    /**
     * A job as somebody finds it.
     *
     * @param age how long ago it was ordered, by the one clock of the books, as those of several machines differ
     */
    record Seen(Job job, Duration age) {}

    /** A job by our own name for it. */
    Optional<Seen> see(String ref);

    /** Whether the job's campaign still goes on. */
    boolean isWanted(Job job);

    /** An ordered job is about to be sent; empty when somebody else is about to send it, or has. */
    Optional<Job> sending(String ref);

    /**
     * A job that was about to be sent surely did not arrive: it is ordered again.
     *
     * @param sent   the job as it was when we began to send it
     * @param counts whether this counts among the refusals
     */
    void unsent(Job sent, String why, boolean counts);

    /** Nobody knows whether the provider has the job that was about to be sent. */
    void doubt(String ref, String why);

    /** Whether a job in doubt was noted as sent so long ago that it can no longer arrive. */
    boolean isPast(String ref, Duration grace);

    /** A job in doubt is not with the provider: it is ordered again. False when it can still arrive. */
    boolean again(Job doubted, Duration grace);

    /**
     * The provider has taken the job. One that has ended stays ended, but its task is kept even then: it is a trace of money.
     *
     * @param task the provider's name for it; the first one to be told stays
     */
    void accepted(String ref, String task);

    /** How far it has come, from 0 to 1; it never goes back. */
    void progressed(String ref, double progress);

    /** It takes too long: its campaign is called and may go another way. */
    void overdue(String ref);

    /**
     * The job has ended: its cost is booked, the rest of what was set aside is given back, and its campaign is called.
     *
     * @param seen the job as it was when that became known: when it was sent, taken or ended since, nothing happens
     * @return the job as it is now: the end that came first stays
     */
    Job end(Job seen, JobEnd end);
}
