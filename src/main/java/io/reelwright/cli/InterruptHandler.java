package io.reelwright.cli;

import io.reelwright.cli.progress.ProgressView;
import org.jspecify.annotations.Nullable;

/**
 * What happens on Ctrl-C: the view lets go of the terminal, the work stops at its last checkpoint, and the user is told how
 * to go on. The JVM then ends with 130 by itself.
 */
final class InterruptHandler implements AutoCloseable {
    private final Console console;
    private final Runnable stop;
    private final String goOn;
    private final Thread hook = new Thread(this::interrupted, "interruption");
    private volatile @Nullable String id;
    private volatile @Nullable ProgressView view;
    private volatile boolean happened;

    /**
     * @param stop stops what is made in this process, and does nothing where nothing is
     * @param goOn the command that goes on with a campaign
     */
    InterruptHandler(Console console, Runnable stop, String goOn) {
        this.console = console;
        this.stop = stop;
        this.goOn = goOn;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on there is something to go on with. */
    void follows(String campaign, ProgressView shown) {
        id = campaign;
        view = shown;
    }

    /** What there is to go on with; null when there is nothing yet. */
    @Nullable
    String campaign() {
        return id;
    }

    /** Whether Ctrl-C was pressed: what goes wrong from then on is only the work stopping. */
    boolean happened() {
        return happened;
    }

    private void interrupted() {
        happened = true;
        ProgressView shown = view;
        if (shown != null) shown.close();
        String campaign = id;
        console.err()
                .println(
                        campaign == null
                                ? "interrupted"
                                : "interrupted; go on with: " + console.command() + " " + goOn + " " + campaign);
        console.err().flush();
        stop.run();
    }

    /** The run is over: nothing is left to interrupt. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already ending and the hook is at work: let it finish its sentence before we say any.
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
