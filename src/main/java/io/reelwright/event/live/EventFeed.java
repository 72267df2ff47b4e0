package io.reelwright.event.live;

import io.reelwright.event.EventFrame;
import io.reelwright.event.ServerSentEvents;
import java.util.List;

/** Delivers frames in order, without gaps or repeats: first the stored ones, then live ones. For a single reading thread. */
public interface EventFeed extends AutoCloseable {
    /** Returns the frames that are ready, in pages; empty when the reader has received everything so far, or after {@link #end}. */
    List<EventFrame> ready() throws InterruptedException;

    /** Waits until there may be more frames, or until {@link #knock} or {@link #end} is called. */
    void await() throws InterruptedException;

    /**
     * Returns what to send when no frame has come for a while: a comment, or the id of the position up to which all frames have been
     * delivered. Call it only after everything that {@link #ready} returned has been written.
     */
    default byte[] heartbeat() {
        return ServerSentEvents.comment();
    }

    /** Ends one wait of the reader although no frame has come. May be called from any thread. */
    void knock();

    /** Stops the feed: no more frames are returned. May be called from any thread. */
    void end();

    /** Returns whether {@link #end} was called. */
    boolean hasEnded();

    @Override
    void close();
}
