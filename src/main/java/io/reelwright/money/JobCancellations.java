package io.reelwright.money;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks providers to cancel jobs for which nobody waits any more. Each process asks once for a job, until it gets an answer; a repeated
 * request changes nothing. Safe for use by several threads.
 */
final class JobCancellations {
    private final Map<String, Cancellation> answers = new ConcurrentHashMap<>();

    /** Asks the provider to cancel a running job. Returns whether it may end soon, because the provider was asked just now. */
    boolean request(Job job, String task, JobProvider provider) throws InterruptedException {
        if (answers.containsKey(job.ref())) return false;
        Cancellation answer = answer(job, task, provider);
        if (answer != Cancellation.SILENT) answers.put(job.ref(), answer);
        return answer != Cancellation.UNSUPPORTED;
    }

    private static Cancellation answer(Job job, String task, JobProvider provider) throws InterruptedException {
        try {
            return provider.cancel(job, task);
        } catch (RuntimeException unknown) {
            return Cancellation.SILENT;
        }
    }

    /** Returns whether the provider has removed a job before it began. */
    boolean isRemoved(Job job) {
        Cancellation answer = answers.get(job.ref());
        return answer == Cancellation.REMOVED || answer == Cancellation.DELETED;
    }

    /** Returns the end of a job that its provider has deleted: it has no status any more. Empty when its status tells its end. */
    Optional<JobEnd> end(Job job) {
        return switch (answers.getOrDefault(job.ref(), Cancellation.UNSUPPORTED)) {
            case DELETED -> Optional.of(JobEnd.free("it was cancelled before it began"));
            case DELETED_RUNNING ->
                Optional.of(JobEnd.failed(
                        "it was cancelled while it ran, and " + job.provider() + " does not tell what it cost",
                        job.reserved(),
                        CostSource.ESTIMATE));
            case REMOVED, REQUESTED, TOO_LATE, UNKNOWN, UNSUPPORTED, SILENT -> Optional.empty();
        };
    }

    /** Drops the note about a job that has ended. */
    void forget(String ref) {
        answers.remove(ref);
    }
}
