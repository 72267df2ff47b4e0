package io.reelwright.event.live;

import io.reelwright.event.EventFrame;
import io.reelwright.event.ServerSentEvents;
import java.util.List;

/** Frames in order, without gap or repeat, first what has been and then what comes. For one reading thread. */
public interface EventFeed extends AutoCloseable {
    /** The frames that are ready, in pages; none when the reader has all there is, or after {@link #end}. */
    List<EventFrame> ready() throws InterruptedException;

    /** Waits until there may be more, or until somebody calls {@link #knock} or {@link #end}. */
    void await() throws InterruptedException;

    /**
     * What is written when nothing has come for a while: a comment, or the id of the place up to which everything has been given. Asked for
     * only when all that {@link #ready} gave has been written.
     */
    default byte[] heartbeat() {
        return ServerSentEvents.comment();
    }

    /** Lets the reader come out of its wait once, although nothing has come. May be called from any thread. */
    void knock();

    /** Lets the reader stop at once: nothing more is given. May be called from any thread. */
    void end();

    /** Whether {@link #end} was called. */
    boolean hasEnded();

    @Override
    void close();
}
