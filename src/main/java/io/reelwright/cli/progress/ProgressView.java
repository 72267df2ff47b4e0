package io.reelwright.cli.progress;

import io.reelwright.event.StoredEvent;

/** Shows a campaign's events as they come. */
public interface ProgressView extends AutoCloseable {
    /** Shows an event. */
    void show(StoredEvent news);

    /** Updates the view while no event arrives; called several times a second. */
    default void tick() {}

    /** Clears the view, so that other output can be written to the terminal. */
    default void stepAside() {}

    /** Restores the terminal. May be called from another thread and more than once. */
    @Override
    default void close() {}
}
