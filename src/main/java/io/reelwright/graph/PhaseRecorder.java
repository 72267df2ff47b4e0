package io.reelwright.graph;

import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import java.util.List;

/** Where a running phase writes down what is finished and what is new. Safe for use by several threads. */
public interface PhaseRecorder {
    /**
     * Makes a state durable together with the events that tell of it, in one transaction under the campaign's fence.
     *
     * @throws LostClaim when another process has taken the campaign over: the run must end and write nothing more
     */
    void checkpoint(VideoState state, Event... events);

    /** Tells of something that needs no checkpoint: progress. May be coalesced with what comes right after it. */
    void tell(Event event);

    /**
     * Buys something: the job is written down and its cost is set aside; it is sent after the run has ended or while it goes
     * on. Ordering the same scene and attempt again gives the job of before.
     *
     * @throws LostClaim  when another process has taken the campaign over
     * @throws BudgetExceeded when a budget does not bear it: a phase that lets this pass makes its campaign wait until one does
     */
    Job order(JobOrder order);

    /** All that was ever ordered for this campaign, by scene and attempt. */
    List<Job> jobs();

    /** Another process owns the campaign now. */
    final class LostClaim extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LostClaim(String message) {
            super(message);
        }
    }
}
