package io.reelwright.graph;

import org.jspecify.annotations.Nullable;

/** A thread at work on a campaign. It can be interrupted until the work ends, and not by a hair's breadth later. */
final class Shift {
    private @Nullable Thread thread; // guarded by this

    Shift(Thread thread) {
        this.thread = thread;
    }

    synchronized void interrupt() {
        if (thread != null) thread.interrupt();
    }

    /** What the thread does next must not be hit by an interrupt that was meant for the work. */
    synchronized void end() {
        thread = null;
        var _ = Thread.interrupted();
    }
}
