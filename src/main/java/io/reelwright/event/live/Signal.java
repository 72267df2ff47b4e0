package io.reelwright.event.live;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread wait until somebody rings. A ring that comes while it does not wait is kept, once, for its next wait.
 *
 * <p>Waiting without a time costs no timer: ten thousand readers that each set one for every event would spend a third of their
 * processor time on that.
 */
final class Signal {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private volatile boolean rung;
    private volatile @Nullable Thread waiting;

    /** Waits for a ring. */
    void await() throws InterruptedException {
        await(FOR_EVER);
    }

    /**
     * Waits for a ring, or for a time.
     *
     * @return whether it rang
     */
    boolean await(Duration most) throws InterruptedException {
        return await(most.toNanos());
    }

    private boolean await(long nanos) throws InterruptedException {
        long begin = System.nanoTime();
        waiting = Thread.currentThread();
        try {
            while (!rung) {
                if (nanos == FOR_EVER) LockSupport.park(this);
                else {
                    long left = nanos - (System.nanoTime() - begin);
                    if (left <= 0) return false;
                    LockSupport.parkNanos(this, left);
                }
                if (Thread.interrupted()) throw new InterruptedException("a reader was stopped while it waited");
            }
            // Before the waiter looks at what there is: what comes after that look rings again.
            rung = false;
            return true;
        } finally {
            waiting = null;
        }
    }

    /** Wakes the thread that waits, or the next one that will. */
    void ring() {
        if (rung) return; // It has not looked yet, and will see what this ring is for.
        rung = true;
        Thread thread = waiting;
        if (thread != null) LockSupport.unpark(thread);
    }
}
