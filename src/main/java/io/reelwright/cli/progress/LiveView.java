package io.reelwright.cli.progress;

import io.reelwright.event.StoredEvent;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A progress display that redraws itself in place, at most ten times a second and each time in one write, so that it does not
 * flicker.
 *
 * <p>{@link #close} may be called from the thread that ends the process; nothing is drawn afterwards.
 */
public final class LiveView implements ProgressView {
    private static final long MIN_FRAME_NANOS = 100_000_000;
    private static final int MIN_COLUMNS = 24;
    private static final int MIN_ROWS = 10;
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    /** Disables line wrap, so that a line that is too wide after a resize is cut and does not push other lines down. */
    private static final String CUT_LINES = "\u001b[?7l";

    private static final String WRAP_LINES = "\u001b[?7h";
    private static final String CLEAR_TO_LINE_END = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String CLEAR_SCREEN = "\u001b[H\u001b[J";

    private final PrintStream out;
    private final Supplier<Size> size;
    private final boolean colour;
    private final WaitWords words;
    private final String id;
    private final LongSupplier nanos;
    private final long began;
    private final CampaignProgress progress = new CampaignProgress();
    private ProgressScreen screen;
    private Size known;
    private long drawn;
    private int height;
    private boolean closed;

    /**
     * Creates a view.
     *
     * @param size  tells the size of the terminal, which may change at any time
     * @param words names the commands that end a wait
     * @param id    the campaign's id, shown at the bottom
     * @param nanos clock in nanoseconds, with an arbitrary origin
     */
    public LiveView(
            PrintStream out, Supplier<Size> size, boolean colour, WaitWords words, String id, LongSupplier nanos) {
        this.out = out;
        this.size = size;
        this.known = size.get();
        this.colour = colour;
        this.words = words;
        this.screen = screen(known, colour);
        this.id = id;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.drawn = began - MIN_FRAME_NANOS;
    }

    /** The size of a terminal, in characters. */
    public record Size(int columns, int rows) {}

    /** Returns whether a terminal of this size, in characters, is large enough. */
    public static boolean fits(int columns, int rows) {
        return columns >= MIN_COLUMNS && rows >= MIN_ROWS;
    }

    @Override
    public synchronized void show(StoredEvent news) {
        progress.take(news);
        tick();
    }

    @Override
    public synchronized void tick() {
        if (!closed && nanos.getAsLong() - drawn >= MIN_FRAME_NANOS) draw();
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        draw();
        closed = true;
        out.print(SHOW_CURSOR);
        out.flush();
    }

    @Override
    public synchronized void stepAside() {
        if (closed || height == 0) return;
        out.print(toTop() + CLEAR_BELOW);
        out.flush();
        height = 0;
    }

    private void draw() {
        drawn = nanos.getAsLong();
        boolean resized = resized();
        List<String> lines = screen.lines(progress, Duration.ofNanos(drawn - began), id, words);
        // A terminal that is made very small shows the end, which has the state as a whole.
        lines = lines.subList(Math.max(0, lines.size() - known.rows() + 1), lines.size());
        StringBuilder frame = new StringBuilder(HIDE_CURSOR).append(CUT_LINES);
        frame.append(resized ? CLEAR_SCREEN : toTop());
        for (String line : lines) frame.append(line).append(CLEAR_TO_LINE_END).append('\n');
        frame.append(CLEAR_BELOW).append(WRAP_LINES);
        height = lines.size();
        out.print(frame);
        out.flush();
    }

    /**
     * Looks whether the terminal has another size. It has then wrapped or moved the lines in a way of its own, so that nobody knows where
     * they are: the screen is cleared and drawn anew.
     */
    private boolean resized() {
        Size now = size.get();
        if (now.equals(known)) return false;
        known = now;
        screen = screen(now, colour);
        return height > 0;
    }

    /** The last column stays empty: what clears the rest of a line would clear a character in it. */
    private static ProgressScreen screen(Size size, boolean colour) {
        return new ProgressScreen(size.columns() - 1, size.rows(), colour);
    }

    private String toTop() {
        return height == 0 ? "" : "\u001b[" + height + "A\r";
    }
}
