package io.reelwright.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits how many requests of one project use a scarce shared resource at once. Further requests of the project wait for each other
 * and do not delay other projects. A turn is not held while bytes are received from or sent to a client.
 */
final class RequestTurns {
    private final int atOnce;
    private final Duration patience;
    private final Map<String, Semaphore> projects = new ConcurrentHashMap<>();

    /**
     * Creates the turns for one resource.
     *
     * @param atOnce   number of turns per project
     * @param patience maximum time that a request waits for a turn
     */
    RequestTurns(int atOnce, Duration patience) {
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /** The turn of one request. It ends with the request, or earlier when the request no longer needs the database. */
    static final class Turn implements AutoCloseable {
        private final Semaphore turns;
        private boolean ended;

        private Turn(Semaphore turns) {
            this.turns = turns;
        }

        @Override
        public void close() {
            if (ended) return;
            ended = true;
            turns.release();
        }
    }

    /**
     * Waits for a turn.
     *
     * @param project project of the request; empty while the caller is still unknown
     * @throws HttpProblem with 429 when no turn is free in time
     */
    Turn next(String project) {
        // The map stays small: only admins create tokens, which name the projects.
        Semaphore turns = projects.computeIfAbsent(project, _ -> new Semaphore(atOnce, true));
        try {
            if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return new Turn(turns);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw HttpProblem.of(503, "Reelwright is shutting down");
        }
        throw HttpProblem.of(429, "this project has too many requests in progress; try again in a moment");
    }
}
