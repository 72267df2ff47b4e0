package io.reelwright.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few requests of one project do at once what takes much of what all share; its others wait for each other, and not those of
 * other projects for them. A turn is not held while bytes come from a client or go to it.
 */
final class RequestTurns {
    private final int atOnce;
    private final Duration patience;
    private final Map<String, Semaphore> projects = new ConcurrentHashMap<>();

    /**
     * Turns of one sort.
     *
     * @param atOnce   how many of them a project has
     * @param patience how long a request waits for one
     */
    RequestTurns(int atOnce, Duration patience) {
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /** The turn of one request; ended by itself with the request, or before by who goes on without the database. */
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
     * @param project whose; empty for those of whom nobody knows yet who they are
     * @throws HttpProblem with 429 when it does not come in time
     */
    Turn next(String project) {
        // Projects are few: only an admin makes the tokens that name them.
        Semaphore turns = projects.computeIfAbsent(project, _ -> new Semaphore(atOnce, true));
        try {
            if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return new Turn(turns);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw HttpProblem.of(503, "Reelwright is ending");
        }
        throw HttpProblem.of(429, "this project asks for more than can be answered at once; ask again in a moment");
    }
}
