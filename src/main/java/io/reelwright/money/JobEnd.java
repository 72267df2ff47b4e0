package io.reelwright.money;

import org.jspecify.annotations.Nullable;

/**
 * How a job ended.
 *
 * @param state   one of the ends
 * @param charged what it did cost, in micros, up to a million dollars; 0 when it is sure that nothing was paid
 * @param result  what the provider gave; null unless it is done
 * @param why     why it gave nothing; null when it is done
 */
public record JobEnd(
        JobState state,
        long charged,
        CostSource source,
        @Nullable String result,
        @Nullable String why) {
    public JobEnd {
        if (!state.isEnd()) throw new IllegalArgumentException(state + " is no end");
        if (charged < 0 || charged > JobOrder.MOST)
            throw new IllegalArgumentException("no job costs " + charged + " micros");
        if ((result == null) == (state == JobState.DONE))
            throw new IllegalArgumentException(state + " with the result " + result);
    }

    /** It gave what was asked for. */
    public static JobEnd done(String result, long charged, CostSource source) {
        return new JobEnd(JobState.DONE, charged, source, result, null);
    }

    /** It gave nothing. */
    public static JobEnd failed(String why, long charged, CostSource source) {
        return new JobEnd(JobState.FAILED, charged, source, null, why);
    }

    /** It gave nothing, and surely cost nothing. */
    public static JobEnd free(String why) {
        return failed(why, 0, CostSource.ESTIMATE);
    }

    /** Nobody can say what became of it: all that was set aside counts as spent. */
    public static JobEnd abandoned(Job job, String why) {
        return new JobEnd(JobState.ABANDONED_WITH_COST, job.reserved(), CostSource.ESTIMATE, null, why);
    }
}
