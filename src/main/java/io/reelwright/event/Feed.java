package io.reelwright.event;

import java.time.Duration;
import java.util.List;

/** Frames in order, without gap or repeat, first what has been and then what comes. For one reading thread. */
public interface Feed extends AutoCloseable {
    /**
     * All frames that are ready.
     *
     * @param patience how long to wait for the first of them
     * @return none when nothing came in time, or after {@link #end}
     */
    List<Frame> next(Duration patience) throws InterruptedException;

    /** Lets the reader stop at once: nothing more is given. May be called from any thread. */
    void end();

    /** Whether {@link #end} was called. */
    boolean hasEnded();

    @Override
    void close();
}
