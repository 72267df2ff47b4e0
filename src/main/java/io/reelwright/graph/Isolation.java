package io.reelwright.graph;

import java.time.Duration;

/**
 * Runs work in parallel, or one piece alone: while a campaign during which processes have died is tried once more, no other work is
 * running that could be the cause or be affected.
 */
final class Isolation {
    private int together; // all guarded by this
    private int wanted;
    private boolean alone;
    private boolean closed;

    /**
     * Waits until no work runs alone or waits to run alone.
     *
     * @return false when no more work may start
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
     * Waits until no other work is running; no work starts meanwhile.
     *
     * @param most maximum time to wait
     * @return false when the time was up, or no more work may start
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

    /** Ends all waits; no more work may start. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
