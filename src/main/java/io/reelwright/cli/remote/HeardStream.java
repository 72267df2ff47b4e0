package io.reelwright.cli.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * What a server sends, broken off when nothing comes for long: a connection whose other end is gone without a word would
 * never end by itself.
 */
final class HeardStream extends FilterInputStream {
    private final long patience;
    private final Thread watch;
    private volatile long waitsSince;
    private volatile boolean waits;
    private volatile boolean broken;

    /** @param patience how long one read may wait */
    HeardStream(InputStream in, Duration patience) {
        super(in);
        this.patience = patience.toNanos();
        this.watch = Thread.ofVirtual().name("silence").start(this::look);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        waitsSince = System.nanoTime();
        waits = true;
        try {
            int count = super.read(into, from, most);
            if (broken) throw silent();
            return count;
        } catch (IOException failed) {
            throw broken ? silent() : failed;
        } finally {
            waits = false;
        }
    }

    private SocketTimeoutException silent() {
        return new SocketTimeoutException(
                "nothing came for " + Duration.ofNanos(patience).toSeconds() + " s");
    }

    private void look() {
        try {
            while (!waits || System.nanoTime() - waitsSince < patience) Thread.sleep(Duration.ofNanos(patience / 8));
            broken = true;
            super.close();
        } catch (InterruptedException | IOException ended) {
            // Its reader has closed it already.
        }
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        super.close();
    }
}
