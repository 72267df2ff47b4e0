package io.reelwright.event.live;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Blocks one thread until it is signalled. A signal that arrives while no thread waits is stored once and ends the next wait.
 *
 * <p>Waiting without a timeout needs no timer: ten thousand readers that each set one for every event would spend a third of their
 * processor time on timers.
 */
final class Signal {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private volatile boolean signalled;
    private volatile @Nullable Thread waiting;

    /** Waits for a signal. */
    void await() throws InterruptedException {
        await(FOR_EVER);
    }

    /**
     * Waits for a signal, at most for a given time.
     *
     * @return whether a signal arrived
     */
    boolean await(Duration most) throws InterruptedException {
        return await(most.toNanos());
    }

    private boolean await(long nanos) throws InterruptedException {
        long begin = System.nanoTime();
        waiting = Thread.currentThread();
        try {
            while (!signalled) {
                if (nanos == FOR_EVER) LockSupport.park(this);
                else {
                    long left = nanos - (System.nanoTime() - begin);
                    if (left <= 0) return false;
                    LockSupport.parkNanos(this, left);
                }
                if (Thread.interrupted()) throw new InterruptedException("interrupted while waiting for a signal");
            }
            // Cleared before the waiter reads: news that comes after its read signals again.
            signalled = false;
            return true;
        } finally {
            waiting = null;
        }
    }

    /** Wakes the waiting thread, or ends the next wait at once. */
    void ring() {
        if (signalled) return; // The waiter has not read yet and will see this news, too.
        signalled = true;
        Thread thread = waiting;
        if (thread != null) LockSupport.unpark(thread);
    }
}
