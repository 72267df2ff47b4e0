package io.reelwright.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The last 64 KiB of a child's standard error. Earlier output is read and discarded, so that the child never blocks on the pipe. */
final class ErrorTail {
    private static final int KEPT = 64 * 1024;

    private final byte[] ring = new byte[KEPT];
    private long written; // guarded by this

    void drain(InputStream pipe) {
        byte[] chunk = new byte[4096];
        try (pipe) {
            for (int n = pipe.read(chunk); n >= 0; n = pipe.read(chunk)) add(chunk, n);
        } catch (IOException closed) {
            // The child was killed, which closed its pipe: no more output follows.
        }
    }

    private synchronized void add(byte[] chunk, int n) {
        for (int i = 0; i < n; i++) ring[(int) ((written + i) % KEPT)] = chunk[i];
        written += n;
    }

    synchronized String text() {
        int length = (int) Math.min(written, KEPT);
        byte[] tail = new byte[length];
        for (int i = 0; i < length; i++) tail[i] = ring[(int) ((written - length + i) % KEPT)];
        return new String(tail, StandardCharsets.UTF_8);
    }
}
