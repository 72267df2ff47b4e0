package io.reelwright.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Stream of a decoded response body that enforces the size and speed limits of its call. */
final class BoundedBody extends FilterInputStream {
    /** Default period over which the minimum speed is measured. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    private final HttpExchange exchange;
    private final HttpLimits limits;
    private final long window;
    private long bytes;
    private long windowFrom = System.nanoTime();
    private long windowBytes;

    /** @param window period over which the minimum speed is measured */
    BoundedBody(InputStream decoded, HttpExchange exchange, HttpLimits limits, Duration window) {
        super(decoded);
        this.exchange = exchange;
        this.limits = limits;
        this.window = window.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count;
        try {
            count = super.read(into, from, most);
        } catch (IOException failed) {
            throw exchange.failure(failed);
        }
        if (count > 0) received(count);
        return count;
    }

    private void received(int count) throws HttpFailure {
        bytes += count;
        if (bytes > limits.maxBytes()) throw ended(HttpFailure.Reason.TOO_LARGE, tooLarge(limits));
        windowBytes += count;
        long now = System.nanoTime();
        if (now - windowFrom < window) return;
        if (windowBytes < limits.minBytesPerSecond() * (now - windowFrom) / 1e9)
            throw ended(
                    HttpFailure.Reason.TOO_SLOW, "sends less than " + limits.minBytesPerSecond() + " bytes a second");
        windowFrom = now;
        windowBytes = 0;
    }

    static String tooLarge(HttpLimits limits) {
        return "sends more than " + limits.maxBytes() + " bytes";
    }

    private HttpFailure ended(HttpFailure.Reason reason, String why) {
        exchange.end();
        return exchange.failure(reason, why);
    }

    /** Ends the exchange without reading the rest of the body, which may be endless. */
    @Override
    public void close() {
        exchange.end();
    }
}
