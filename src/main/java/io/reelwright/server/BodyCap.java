package io.reelwright.server;

import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.ServerRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Limits the body of one request: its size according to the route, and the memory of all request bodies together. The body is not
 * read before the gate has admitted the request.
 */
final class BodyCap implements AutoCloseable {
    /** Size of the pieces in which a file is written to disk, in bytes. */
    private static final int PIECE = 65_536;

    private final SlowBodyWatch slow;
    private long most;
    private long held;
    private @Nullable BodyRule kind;
    private SharedQuota.@Nullable Share share;

    private BodyCap(SlowBodyWatch slow) {
        this.slow = slow;
    }

    /** Returns the cap of a request. It is closed when the request has been answered. */
    static BodyCap on(RoutingRequest request, SlowBodyWatch slow) {
        BodyCap cap = new BodyCap(slow);
        if (!BodyRule.isThere(request.headers())) return cap;
        request.streamFilter(cap::counted);
        request.context().register(cap);
        return cap;
    }

    /**
     * Admits the body of a request.
     *
     * @param memory quota for the bytes of all bodies together
     * @throws HttpProblem when the body is too large, or the quota has no room for it now
     */
    static void allow(ServerRequest request, BodyRule kind, String project, SharedQuota memory) {
        Optional<BodyCap> cap = request.context().get(BodyCap.class);
        if (cap.isEmpty() || kind == BodyRule.NONE) return;
        long said = request.headers().contentLength().orElse(0);
        if (said > kind.most()) throw kind.tooLarge();
        cap.get().allow(kind, memory.take(project, kind == BodyRule.FILE ? PIECE : said), said);
    }

    private void allow(BodyRule let, SharedQuota.Share taken, long said) {
        kind = let;
        most = let.most();
        held = let == BodyRule.FILE ? most : said;
        share = taken;
    }

    private InputStream counted(InputStream in) {
        return new Counted(slow.watched(in));
    }

    private void count(long count) {
        BodyRule let = kind;
        SharedQuota.Share taken = share;
        if (let == null || taken == null) return;
        if (count > most) throw let.tooLarge();
        // The length of the body was not declared.
        while (count > held) {
            taken.more(PIECE);
            held += PIECE;
        }
    }

    @Override
    public void close() {
        if (share != null) share.close();
    }

    private final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(++count);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) count(count += read);
            return read;
        }
    }
}
