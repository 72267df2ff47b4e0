package io.reelwright.money;

import org.jspecify.annotations.Nullable;

/**
 * The end of a job.
 *
 * @param state   one of the final states
 * @param charged what it cost, in micros, from 0 to a million dollars; 0 when certainly nothing was paid
 * @param source  where {@code charged} comes from
 * @param result  what the provider returned; null unless the job is done
 * @param why     why there is no result; null when the job is done
 * @param refusal why another wording may succeed; null when it would not
 */
public record JobEnd(
        JobState state,
        long charged,
        CostSource source,
        @Nullable String result,
        @Nullable String why,
        @Nullable Refusal refusal) {
    public JobEnd {
        if (!state.isEnd()) throw new IllegalArgumentException("state: " + state + " is not a final state");
        if (charged < 0 || charged > JobOrder.MOST)
            throw new IllegalArgumentException("charged: " + charged + " micros is outside 0 to " + JobOrder.MOST);
        if ((result == null) == (state == JobState.DONE))
            throw new IllegalArgumentException("result: does not fit the state " + state + ": " + result);
    }

    /** Returns the end of a job with a result. */
    public static JobEnd done(String result, long charged, CostSource source) {
        return new JobEnd(JobState.DONE, charged, source, result, null, null);
    }

    /** Returns the end of a job without a result. */
    public static JobEnd failed(String why, long charged, CostSource source) {
        return new JobEnd(JobState.FAILED, charged, source, null, why, null);
    }

    /** Returns the same end of a job for which another wording may succeed. */
    JobEnd refusedFor(@Nullable Refusal cause) {
        return new JobEnd(state, charged, source, result, why, cause);
    }

    /** Returns the end of a job without a result for which certainly nothing was paid. */
    public static JobEnd free(String why) {
        return failed(why, 0, CostSource.ESTIMATE);
    }

    /** Returns the end of a job whose outcome is unknown: the whole reserved amount counts as spent. */
    public static JobEnd abandoned(Job job, String why) {
        return new JobEnd(JobState.ABANDONED_WITH_COST, job.reserved(), CostSource.ESTIMATE, null, why, null);
    }
}
