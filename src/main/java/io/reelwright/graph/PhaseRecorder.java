package io.reelwright.graph;

import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import java.util.List;
import java.util.Optional;

/** Records the finished parts and events of a running phase. Safe for use by several threads. */
public interface PhaseRecorder {
    /**
     * Stores a state together with the events that report it, in one transaction under the campaign's fence.
     *
     * @throws LostClaim when another process has taken the campaign over: the run must end and write nothing more
     */
    void checkpoint(VideoState state, Event... events);

    /** Writes an event without a checkpoint, for example progress. It may be dropped when a similar event was just written. */
    void tell(Event event);

    /** Returns the newest event of a kind that any run has told of this campaign; empty when none has, or that is not known. */
    default Optional<Event> lastTold(String kind) {
        return Optional.empty();
    }

    /**
     * Orders a paid job: the job is stored and its cost is reserved; it is sent during or after the run. Ordering the same subject and
     * attempt again returns the existing job.
     *
     * @param news further events about the order; they are stored with it, and only when it is new
     * @throws LostClaim      when another process has taken the campaign over
     * @throws BudgetExceeded when a budget does not cover it: if the phase does not catch it, the campaign waits until one does
     */
    Job order(JobOrder order, Event... news);

    /** Returns all jobs ever ordered for this campaign, sorted by subject and attempt. */
    List<Job> jobs();

    /** Returns the most that the campaign may spend in all, in micros; {@link Long#MAX_VALUE} when only {@link #order} knows it. */
    default long campaignBudget() {
        return Long.MAX_VALUE;
    }

    /** Thrown when another process holds the campaign now. */
    final class LostClaim extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LostClaim(String message) {
            super(message);
        }
    }
}
