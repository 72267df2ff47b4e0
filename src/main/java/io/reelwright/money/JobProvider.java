package io.reelwright.money;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sells what a job asks for. Each call is one request with a deadline of its own that covers the whole answer, and is
 * never repeated inside: whether something may be sent again is decided by {@link JobCheck} alone. A call that throws has
 * an unknown outcome: it is Unsure, or Silent.
 */
public interface JobProvider {
    /** The name under which jobs are ordered, for example {@code fal}. */
    String name();

    /** Sends a job, at most once, with our own name for it wherever the provider keeps one. */
    Sent send(Job job) throws InterruptedException;

    /** How an accepted job fares. */
    Answer ask(Job job, String task) throws InterruptedException;

    /** Looks for a job by our own name for it, or by whatever tells it from all others. */
    Search find(Job job) throws InterruptedException;

    /** What became of a request that was sent. */
    sealed interface Sent {
        /** It has it. */
        record Accepted(String task) implements Sent {
            public Accepted {
                checkName(task);
            }
        }

        /** It surely has not taken it, as it is busy, and may be asked again after a while. */
        record Busy(Duration pause) implements Sent {}

        /** It surely did not arrive: no connection, no name, no byte sent. */
        record NotSent(String why) implements Sent {}

        /** It was read and will never be taken as it is. */
        record Rejected(String why) implements Sent {}

        /** It may have arrived. */
        record Unsure(String why) implements Sent {}
    }

    /** What a provider says about a job that it has. */
    sealed interface Answer {
        /** @param progress 0 to 1 */
        record Running(double progress) implements Answer {
            public Running {
                if (Double.isNaN(progress)) throw new IllegalArgumentException("the progress is no number");
            }
        }

        /** @param charged in micros; null when the provider does not tell it: then what was set aside counts */
        record Done(String result, @Nullable Long charged) implements Answer {}

        /** @param charged in micros; null when the provider does not tell it: then what was set aside counts */
        record Failed(String why, @Nullable Long charged) implements Answer {}

        /** It no longer knows it. */
        record Forgotten() implements Answer {}

        /** It did not say. */
        record Silent(String why) implements Answer {}
    }

    /** What a search for a job in doubt gave. */
    sealed interface Search {
        /** It has it, under this name. */
        record Found(String task) implements Search {
            public Found {
                checkName(task);
            }
        }

        /** It can tell all that it has, and this is not among it. */
        record Absent() implements Search {}

        /** It cannot be asked in this way at all. */
        record Blind() implements Search {}

        /** It did not say. */
        record Silent(String why) implements Search {}
    }

    private static void checkName(String task) {
        if (task.isBlank() || task.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("no task can have the name \"" + task + "\"");
    }
}
