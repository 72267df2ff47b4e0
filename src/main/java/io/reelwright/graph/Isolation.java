package io.reelwright.graph;

import java.time.Duration;

/**
 * Lets work go side by side, or one alone: while a campaign over which processes have ended is tried once more, no other one is at
 * work that could be the reason, or could suffer from it.
 */
final class Isolation {
    private int together; // all guarded by this
    private int wanted;
    private boolean alone;
    private boolean closed;

    /**
     * Waits until nobody is alone or wants to be.
     *
     * @return false when no work is begun any more
     */
    synchronized boolean enter() throws InterruptedException {
        while ((alone || wanted > 0) && !closed) wait();
        if (closed) return false;
        together++;
        return true;
    }

    synchronized void leave() {
        together--;
        notifyAll();
    }

    /**
     * Waits until nobody else is at work; nobody begins meanwhile.
     *
     * @param most how long it waits
     * @return false when it took longer, or no work is begun any more
     */
    synchronized boolean enterAlone(Duration most) throws InterruptedException {
        long giveUp = System.nanoTime() + most.toNanos();
        wanted++;
        try {
            while ((alone || together > 0) && !closed) {
                long left = (giveUp - System.nanoTime()) / 1_000_000;
                if (left <= 0) return false;
                wait(left);
            }
            if (closed) return false;
            alone = true;
            return true;
        } finally {
            wanted--;
            notifyAll();
        }
    }

    synchronized void leaveAlone() {
        alone = false;
        notifyAll();
    }

    /** Nobody waits any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
