package io.reelwright.cli.progress;

import io.reelwright.event.StoredEvent;
import java.io.PrintStream;

/** One event a line, as {@link StoredEvent#json} writes it. */
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
