package io.reelwright.money;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A provider that sells what a job asks for. Each call makes one request with its own deadline for the whole response and never retries:
 * only {@link JobCheck} decides whether to send something again. A call that throws has an unknown outcome and is treated as Unsure or
 * Silent.
 */
public interface JobProvider {
    /** Returns the name used in orders, for example {@code fal}. */
    String name();

    /** Sends a job, at most once, with Reelwright's own name for it if the provider stores one. */
    Sent send(Job job) throws InterruptedException;

    /** Returns the status of an accepted job. */
    Answer ask(Job job, String task) throws InterruptedException;

    /** Returns after how many of the usual pauses ({@link JobTimings#poll}) the status of a job is read again; at least one. */
    default int pausesPerRead() {
        return 1;
    }

    /**
     * Returns the status of a task that a person has named as the job's. Unlike with {@link #ask}, a task that the provider does not know is
     * reported as forgotten at once: it is not so new that it may still appear.
     */
    default Answer lookUp(Job job, String task) throws InterruptedException {
        return ask(job, task);
    }

    /** Returns whether a stored task is the one that a person names: an adapter may store more of a task than its id. */
    default boolean isSameTask(String stored, String named) {
        return stored.equals(named);
    }

    /**
     * Asks the provider to stop an accepted job that nobody waits for. Its status is still read afterwards: that alone says how it ended and
     * what it cost.
     */
    default Cancellation cancel(Job job, String task) throws InterruptedException {
        return Cancellation.UNSUPPORTED;
    }

    /** Searches for a job by Reelwright's own name, or by anything else that identifies it uniquely. */
    Search find(Job job) throws InterruptedException;

    /** The outcome of sending a request. */
    sealed interface Sent {
        /** The provider accepted the job. */
        record Accepted(String task) implements Sent {
            public Accepted {
                checkName(task);
            }
        }

        /** The provider is busy and certainly did not accept the job; it may be sent again after a pause. */
        record Busy(Duration pause) implements Sent {}

        /** The request certainly did not arrive: no connection, no name resolution, no byte sent. */
        record NotSent(String why) implements Sent {}

        /**
         * The provider read the request and will never accept it in this form.
         *
         * @param refusal why another wording may succeed; null when it would not
         */
        record Rejected(String why, @Nullable Refusal refusal) implements Sent {
            public Rejected(String why) {
                this(why, null);
            }
        }

        /** The request may have arrived. */
        record Unsure(String why) implements Sent {}
    }

    /** The provider's status of a job that it has accepted. */
    sealed interface Answer {
        /** @param progress 0 to 1 */
        record Running(double progress) implements Answer {
            public Running {
                if (Double.isNaN(progress)) throw new IllegalArgumentException("progress: is not a number");
            }
        }

        /** @param charged in micros; null when the provider does not report the cost: then the reserved amount counts */
        record Done(String result, @Nullable Long charged) implements Answer {}

        /**
         * The job ended without a result.
         *
         * @param charged in micros; null when the provider does not report the cost: then the reserved amount counts
         * @param refusal why another wording may succeed; null when it would not
         */
        record Failed(
                String why,
                @Nullable Long charged,
                @Nullable Refusal refusal) implements Answer {
            public Failed(String why, @Nullable Long charged) {
                this(why, charged, null);
            }
        }

        /** The provider no longer knows the job. */
        record Forgotten() implements Answer {}

        /** The provider gave no usable response. */
        record Silent(String why) implements Answer {}
    }

    /** The outcome of a search for a job in doubt. */
    sealed interface Search {
        /** The provider has the job, under this name. */
        record Found(String task) implements Search {
            public Found {
                checkName(task);
            }
        }

        /** The provider can list all its jobs, and this one is not among them. */
        record Absent() implements Search {}

        /** The provider does not support such a search. */
        record Blind() implements Search {}

        /** The provider gave no usable response. */
        record Silent(String why) implements Search {}
    }

    private static void checkName(String task) {
        if (task.isBlank() || task.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("task: \"" + task + "\" is not a valid task name");
    }
}
