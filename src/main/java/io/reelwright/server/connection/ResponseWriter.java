package io.reelwright.server.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a client and records how long the current write has been waiting. Large buffers are written in pieces, so that a client
 * that reads slowly can be told apart from one that does not read.
 */
final class ResponseWriter implements DataWriter {
    private static final int PIECE = 16_384;

    private final DataWriter usual;

    /** Translates the response for an HTTP/1.0 client; null for others. Used by the connection's own thread only. */
    private @Nullable Http10Response old;

    /** Start of the current write; 0 when there is none. Written by one thread, read by the watch thread. */
    private volatile long since;

    ResponseWriter(DataWriter usual) {
        this.usual = usual;
    }

    /** Returns whether the current write has been waiting longer than {@code nanos}. */
    boolean isStuck(long now, long nanos) {
        long begun = since;
        return begun != 0 && now - begun > nanos;
    }

    /** Sends the next response, which is the last of its connection, to an HTTP/1.0 client. */
    void unchunked() {
        old = new Http10Response();
    }

    /** Returns the bytes that the client understands. */
    private BufferData translated(BufferData buffer) {
        return old == null ? buffer : BufferData.create(old.translated(buffer.readBytes()));
    }

    @Override
    public void write(BufferData... buffers) {
        for (BufferData buffer : buffers) write(buffer);
    }

    @Override
    public void write(BufferData given) {
        BufferData buffer = translated(given);
        if (buffer.available() == 0) return;
        try {
            while (buffer.available() > PIECE) {
                since = now();
                byte[] piece = new byte[PIECE];
                usual.write(BufferData.create(piece, 0, buffer.read(piece)));
            }
            since = now();
            usual.write(buffer);
        } finally {
            since = 0;
        }
    }

    @Override
    public void writeNow(BufferData... buffers) {
        for (BufferData buffer : buffers) writeNow(buffer);
    }

    @Override
    public void writeNow(BufferData given) {
        BufferData buffer = translated(given);
        if (buffer.available() == 0) return;
        since = now();
        try {
            usual.writeNow(buffer);
        } finally {
            since = 0;
        }
    }

    private static long now() {
        return System.nanoTime() | 1;
    }

    @Override
    public void flush() {
        usual.flush();
    }

    @Override
    public void close() {
        usual.close();
    }
}
