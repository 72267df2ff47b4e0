package io.reelwright.money;

import java.time.Duration;
import java.util.Optional;

/**
 * The steps of a job that {@link JobCheck} makes. Each step is durable when it returns. The first caller makes the step; later calls are
 * no-ops.
 */
public interface JobSteps {
    /**
     * A job as read from the database.
     *
     * @param age    time since it was last sent. While it is ordered: since it was first sent, or since it was ordered when it never was. By
     *               the database's clock, as the clocks of several machines differ
     * @param wanted whether its campaign may still use its result: it was not cancelled, deleted or completed
     */
    record Seen(Job job, Duration age, boolean wanted) {
        public Seen(Job job, Duration age) {
            this(job, age, true);
        }
    }

    /** Returns a job by Reelwright's own name for it. */
    Optional<Seen> see(String ref);

    /** Returns whether the job's campaign has not ended. */
    boolean isWanted(Job job);

    /**
     * Returns whether a provider works on fewer jobs than it may. Jobs that take too long do not count.
     *
     * @param slots how many jobs the provider may have at the same time
     */
    boolean hasSlot(String provider, int slots);

    /**
     * Notes that an ordered job is about to be sent; empty when another process is sending it or has sent it, when its provider has no
     * free slot any more, or when its campaign does not wait for it.
     *
     * @param slots how many jobs its provider may have at the same time
     */
    Optional<Job> sending(String ref, int slots);

    /** Notes that an ordered job of a provider without a limit of slots is about to be sent. */
    default Optional<Job> sending(String ref) {
        return sending(ref, JobLimits.UNBOUNDED);
    }

    /**
     * Puts a job back to ORDERED that was about to be sent and certainly did not arrive.
     *
     * @param sent   the job as it was when sending started
     * @param counts whether this counts among the refusals
     */
    void unsent(Job sent, String why, boolean counts);

    /** Puts a job in doubt: it is unknown whether the provider has it. */
    void doubt(String ref, String why);

    /**
     * Puts an accepted job in doubt, as its provider no longer knows its task: the task may have been paid.
     *
     * @param accepted the job as it was when its provider was asked; nothing happens if its task or state has changed since
     */
    void forgotten(Job accepted, String why);

    /**
     * Accepts a job in doubt again, as its provider knows its task after all.
     *
     * @param doubted the job as it was when its provider was asked; nothing happens if its task or state has changed since
     */
    void remembered(Job doubted);

    /** Tells, once per doubt, that only a person can state whether the provider has a job in doubt. */
    void askPerson(String ref);

    /** Returns whether a job in doubt was noted as sent so long ago that it can no longer arrive. */
    boolean isPast(String ref, Duration grace);

    /**
     * Puts a job in doubt back to ORDERED, without a task, as the provider does not have it, or has lost it and it costs nothing. Returns false
     * when it can still arrive.
     */
    boolean again(Job doubted, Duration grace);

    /**
     * Notes that the provider has accepted the job. A job that has ended stays ended, but its task is stored even then, as it shows that
     * money was spent.
     *
     * @param task the provider's name for the job; the first one reported is kept, unless the provider does not know it
     */
    void accepted(String ref, String task);

    /** Stores the progress, from 0 to 1; it never decreases. */
    void progressed(String ref, double progress);

    /** Notes that the job takes too long: its campaign is called and may choose another way. */
    void overdue(String ref);

    /**
     * Ends the job: books its cost, releases the rest of the reserved amount and calls its campaign.
     *
     * @param seen the job as it was when the end became known; nothing happens if it was sent, accepted or ended since
     * @return the job as it is now: the first end is kept
     */
    Job end(Job seen, JobEnd end);
}
