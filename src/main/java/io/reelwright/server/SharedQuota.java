package io.reelwright.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How much of something there may be at once: for one project, so that it does not take it all from the others, and in all. */
final class SharedQuota {
    private final String tooMuch;
    private final String noneLeft;
    private final long ofProject;
    private final long ofAll;
    private final Map<String, Long> taken = new ConcurrentHashMap<>();
    private final AtomicLong inAll = new AtomicLong();

    /**
     * @param tooMuch  told when a project has as much as it may have
     * @param noneLeft told when all have as much as there is
     */
    SharedQuota(long ofProject, long ofAll, String tooMuch, String noneLeft) {
        this.ofProject = ofProject;
        this.ofAll = ofAll;
        this.tooMuch = tooMuch;
        this.noneLeft = noneLeft;
    }

    /** What was taken; given back once, whatever is called how often. */
    interface Share extends AutoCloseable {
        /** Takes more of the same. */
        void more(long amount);

        @Override
        void close();
    }

    /**
     * Takes something.
     *
     * @throws HttpProblem with 429 when the project has too much, with 503 when nothing is left
     */
    Share take(String project, long amount) {
        Taken share = new Taken(project);
        share.more(amount);
        return share;
    }

    /** How much is taken. */
    long taken() {
        return inAll.get();
    }

    private void enter(String project, long amount) {
        if (!add(amount)) throw HttpProblem.of(503, noneLeft);
        long has = taken.merge(project, amount, Long::sum);
        if (has <= ofProject) return;
        leave(project, amount);
        throw HttpProblem.of(429, tooMuch);
    }

    private boolean add(long amount) {
        while (true) {
            long had = inAll.get();
            if (had + amount > ofAll) return false;
            if (inAll.compareAndSet(had, had + amount)) return true;
        }
    }

    private void leave(String project, long amount) {
        inAll.addAndGet(-amount);
        taken.computeIfPresent(project, (_, had) -> had <= amount ? null : had - amount);
    }

    private final class Taken implements Share {
        private final String project;
        private long amount;
        private boolean closed;

        Taken(String project) {
            this.project = project;
        }

        @Override
        public void more(long wanted) {
            if (closed) return;
            enter(project, wanted);
            amount += wanted;
        }

        @Override
        public void close() {
            if (closed) return;
            closed = true;
            leave(project, amount);
        }
    }
}
