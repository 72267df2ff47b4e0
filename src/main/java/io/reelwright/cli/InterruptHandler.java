package io.reelwright.cli;

import io.reelwright.cli.progress.ProgressView;
import org.jspecify.annotations.Nullable;

/**
 * Handles Ctrl-C: closes the view, says what becomes of the campaign and with which command it is continued, and stops the work at its
 * last checkpoint. The JVM then exits with code 130 by itself.
 */
final class InterruptHandler implements AutoCloseable {
    /** What Ctrl-C means, as the user is told after the word "interrupted". */
    interface Meaning {
        /** Returns what it means while there is no campaign yet. */
        String before();

        /** Returns what it means for a campaign, and the commands that continue it. */
        String during(String campaign);
    }

    private final Console console;
    private final Runnable stop;
    private final Meaning meaning;
    private final Thread hook = new Thread(this::interrupted, "interruption");
    private volatile @Nullable String id;
    private volatile @Nullable ProgressView view;
    private volatile boolean happened;

    /**
     * Registers the handler.
     *
     * @param stop    stops the work in this process; a no-op when the work is done elsewhere
     * @param meaning what Ctrl-C means for the campaign
     */
    InterruptHandler(Console console, Runnable stop, Meaning meaning) {
        this.console = console;
        this.stop = stop;
        this.meaning = meaning;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Sets the campaign to continue after an interrupt, and the view to close. */
    void follows(String campaign, ProgressView shown) {
        id = campaign;
        view = shown;
    }

    /** Returns the id of the campaign that can be continued; null before it has started. */
    @Nullable
    String campaign() {
        return id;
    }

    /** Returns whether Ctrl-C was pressed. Later failures are then only effects of the stop. */
    boolean happened() {
        return happened;
    }

    private void interrupted() {
        happened = true;
        ProgressView shown = view;
        if (shown != null) shown.close();
        String campaign = id;
        console.err().println("interrupted: " + (campaign == null ? meaning.before() : meaning.during(campaign)));
        console.err().flush();
        stop.run();
    }

    /** Removes the handler at the end of the run. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down and the hook is running: wait until it has printed its message.
            join();
        }
    }

    private void join() {
        try {
            hook.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
