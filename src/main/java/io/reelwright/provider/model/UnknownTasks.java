package io.reelwright.provider.model;

import io.reelwright.money.JobProvider.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tasks that a service has accepted and says it does not know. A new one may be unknown for a while. Safe for use by several threads. */
public final class UnknownTasks {
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(90);

    private final Clock clock;

    /** When this process first heard that a task is unknown. */
    private final Map<String, Instant> since = new ConcurrentHashMap<>();

    public UnknownTasks(Clock clock) {
        this.clock = clock;
    }

    /** Returns the answer about a task that the service does not know: silent for 90 s, then forgotten. */
    public Answer unknown(String task) {
        Instant now = clock.instant();
        Instant first = since.merge(task, now, (before, _) -> before);
        if (Duration.between(first, now).compareTo(UNTIL_KNOWN) < 0)
            return new Answer.Silent("the task is not known yet");
        since.remove(task);
        return new Answer.Forgotten();
    }

    /** Notes that the service knows a task. */
    public void known(String task) {
        since.remove(task);
    }
}
