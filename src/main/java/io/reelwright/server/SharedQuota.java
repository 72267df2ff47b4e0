package io.reelwright.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A limit on the concurrent use of a resource, in total and per project, so that no project can use it all. */
final class SharedQuota {
    private final String tooMuch;
    private final String noneLeft;
    private final long ofProject;
    private final long ofAll;
    private final Map<String, Long> taken = new ConcurrentHashMap<>();
    private final AtomicLong inAll = new AtomicLong();

    /**
     * @param ofProject maximum amount per project
     * @param ofAll     maximum amount in total
     * @param tooMuch   message when a project has reached its maximum
     * @param noneLeft  message when the total maximum is reached
     */
    SharedQuota(long ofProject, long ofAll, String tooMuch, String noneLeft) {
        this.ofProject = ofProject;
        this.ofAll = ofAll;
        this.tooMuch = tooMuch;
        this.noneLeft = noneLeft;
    }

    /** An amount taken from the quota. The first call of {@link #close} returns it; later calls are no-ops. */
    interface Share extends AutoCloseable {
        /** Takes a further amount; throws like {@link SharedQuota#take}. */
        void more(long amount);

        @Override
        void close();
    }

    /**
     * Takes an amount from the quota.
     *
     * @throws HttpProblem with 429 when the project's maximum is exceeded, with 503 when the total maximum is
     */
    Share take(String project, long amount) {
        Taken share = new Taken(project);
        share.more(amount);
        return share;
    }

    /** Returns the total amount in use. */
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
