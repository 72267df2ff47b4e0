package io.reelwright.cli.progress;

import io.reelwright.event.StoredEvent;
import java.io.PrintStream;

/** Prints one event per line, in the format of {@link StoredEvent#json}. */
public final class JsonView implements ProgressView {
    private final PrintStream out;

    public JsonView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(StoredEvent news) {
        out.println(news.json());
    }
}
