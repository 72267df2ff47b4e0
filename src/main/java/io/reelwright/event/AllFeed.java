package io.reelwright.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads the events of all campaigns of a project, in the order in which their transactions began. */
public final class AllFeed implements Feed {
    private static final int PAGE = 200;

    /** Another process's events, and those that an older transaction held back, are found after this time at the latest. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final LiveLog log;
    private final String project;
    private final Semaphore news = new Semaphore(1);
    private Position last;
    private volatile boolean ended;

    AllFeed(LiveLog log, String project, Position since) {
        this.log = log;
        this.project = project;
        this.last = since;
    }

    @Override
    public List<Frame> next(Duration patience) throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!ended) {
            news.drainPermits();
            EventStore.Page page = log.readAll(project, last, PAGE);
            last = page.last();
            if (!page.frames().isEmpty()) return page.frames();
            long left = giveUp - System.nanoTime();
            if (left <= 0) break;
            var _ = news.tryAcquire(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
        }
        return List.of();
    }

    void wake() {
        news.release();
    }

    @Override
    public void end() {
        ended = true;
        wake();
    }

    @Override
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        log.leave(this);
    }
}
