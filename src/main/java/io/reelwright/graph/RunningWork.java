package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.change.Claim;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A thread at work on a claimed campaign. It can be interrupted until the work ends, and not by a hair's breadth later; and who waits
 * for it can be let go although it does not end.
 */
final class RunningWork implements PhaseTimer {
    /** Why the work is to stop. */
    enum Stop {
        /** Somebody asked for it: the campaign was cancelled, or the engine ends. */
        ASKED,
        /** The campaign is not this claim's any more. */
        LOST,
        /** Its phase took longer than it may. */
        LATE
    }

    /** What is done. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    private final Claim claim;
    private final PhaseDeadlines deadlines;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private @Nullable Thread thread; // all guarded by this
    private @Nullable Stop why;
    private @Nullable VideoState phase;
    private long phaseBegan;
    private long stoppedAt;
    private boolean abandoned;

    RunningWork(Claim claim, PhaseDeadlines deadlines) {
        this.claim = claim;
        this.deadlines = deadlines;
    }

    Claim claim() {
        return claim;
    }

    /**
     * Works, on the calling thread.
     *
     * @return whether nobody waited for it any more when it ended
     */
    boolean work(Work work) {
        begin();
        try {
            work.run();
            end.complete(null);
        } catch (InterruptedException | RuntimeException | Error failed) {
            end.completeExceptionally(failed);
        } finally {
            end();
        }
        return isAbandoned();
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
        if (why != null) thread.interrupt();
    }

    /** What the thread does next must not be hit by an interrupt that was meant for the work. */
    private synchronized void end() {
        thread = null;
        var _ = Thread.interrupted();
    }

    /**
     * Waits until the work has ended, or is not waited for any more.
     *
     * @throws ExecutionException   when it failed
     * @throws InterruptedException when the calling thread was interrupted
     */
    void await() throws ExecutionException, InterruptedException {
        end.get();
    }

    /** Interrupts the work. Who is stopped for one reason is not stopped again for another. */
    synchronized void stop(Stop reason) {
        if (why != null) return;
        why = reason;
        stoppedAt = System.nanoTime();
        if (thread != null) thread.interrupt();
    }

    /** Interrupts the work when its phase has taken too long. */
    synchronized void stopIfLate() {
        VideoState now = phase;
        if (now == null || why != null) return;
        long since = Math.max(phaseBegan, claim.advanced());
        if (System.nanoTime() - since > deadlines.of(now).toNanos()) stop(Stop.LATE);
    }

    /** Whether it was stopped so long ago and still works. */
    synchronized boolean ignores(Duration grace) {
        return why != null && thread != null && !abandoned && System.nanoTime() - stoppedAt > grace.toNanos();
    }

    /** Waits for it no more: whoever does is told where its thread stands. */
    void abandon() {
        StackTraceElement[] place = mark();
        if (place != null) end.completeExceptionally(new Abandoned(place));
    }

    private synchronized StackTraceElement @Nullable [] mark() {
        if (thread == null) return null;
        abandoned = true;
        return thread.getStackTrace();
    }

    synchronized boolean isAbandoned() {
        return abandoned;
    }

    synchronized @Nullable Stop why() {
        return why;
    }

    /** The phase that is at work; null between two. */
    synchronized @Nullable Phase phase() {
        return phase == null ? null : phase.phase();
    }

    @Override
    public synchronized void begins(VideoState state) {
        phase = state;
        phaseBegan = System.nanoTime();
    }

    @Override
    public synchronized void ends() {
        phase = null;
    }

    @Override
    public synchronized boolean isOver() {
        return why == Stop.LATE;
    }

    /** A thread did not stop when it was told to. The stack trace is its own. */
    static final class Abandoned extends Exception {
        private static final long serialVersionUID = 1L;

        Abandoned(StackTraceElement[] place) {
            super("the work did not stop when it was told to");
            setStackTrace(place);
        }
    }
}
