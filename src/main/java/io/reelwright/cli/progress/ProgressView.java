package io.reelwright.cli.progress;

import io.reelwright.event.StoredEvent;

/** Shows a campaign's events as they come. */
public interface ProgressView extends AutoCloseable {
    /** Something happened. */
    void show(StoredEvent news);

    /** Some time went by; called several times a second. */
    default void tick() {}

    /** Makes room for a line that somebody else writes to the terminal now. */
    default void stepAside() {}

    /** Leaves the terminal as it was found. May be called from another thread and more than once. */
    @Override
    default void close() {}
}
