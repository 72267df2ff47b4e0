package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.change.Claim;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A thread that works on a claimed campaign. It can be interrupted only until the work ends, never after; and a thread that waits for the
 * work can be released although the work does not end.
 */
final class RunningWork implements PhaseTimer {
    /** Why the work is stopped. */
    enum Stop {
        /** By request: the campaign was cancelled, or the engine closes. */
        ASKED,
        /** The campaign no longer belongs to this claim. */
        LOST,
        /** Its phase exceeded its time limit. */
        LATE
    }

    /** The work to do. */
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
     * Does the work on the calling thread.
     *
     * @return whether the work had been abandoned when it ended
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

    /** Clears the interrupt, which was meant for the work and must not affect what the thread does next. */
    private synchronized void end() {
        thread = null;
        var _ = Thread.interrupted();
    }

    /**
     * Waits until the work has ended or is abandoned.
     *
     * @throws ExecutionException   when the work failed or was abandoned
     * @throws InterruptedException when the calling thread was interrupted
     */
    void await() throws ExecutionException, InterruptedException {
        end.get();
    }

    /** Interrupts the work. Only the first reason counts. */
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

    /** Returns whether the work was stopped longer ago than {@code grace} and is still running. */
    synchronized boolean ignores(Duration grace) {
        return why != null && thread != null && !abandoned && System.nanoTime() - stoppedAt > grace.toNanos();
    }

    /** Abandons the work: the thread that waits for it gets an exception with the stack trace of the working thread. */
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

    /** Returns the phase at work; null between two phases. */
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

    /** The work did not stop after it was interrupted. The stack trace is that of the working thread. */
    static final class Abandoned extends Exception {
        private static final long serialVersionUID = 1L;

        Abandoned(StackTraceElement[] place) {
            super("the work did not stop when it was interrupted");
            setStackTrace(place);
        }
    }
}
