package io.reelwright.server;

import io.helidon.webserver.http.RoutingRequest;
import io.reelwright.order.OrderCheck;
import io.reelwright.store.Uploads;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** So large may a body be: what is larger is refused before it is read, or as soon as that shows. */
final class BodyCap {
    /** A source or a script may have a megabyte, and JSON needs more letters for it. */
    private static final long TEXT = 2 * OrderCheck.LONGEST_TEXT;

    private static final long OTHER = 1_000_000;

    private BodyCap() {}

    static void set(RoutingRequest request, SlowBodies slow) {
        String path = request.path().path();
        boolean file = request.prologue().method().text().equals("PUT") && path.startsWith("/v1/uploads/");
        boolean text = path.matches("/v1/campaigns(/[^/]+/(fork|script))?/?");
        long most = file ? Uploads.LARGEST_FILE : text ? TEXT : OTHER;
        Runnable tooMuch = () -> {
            throw Refusal.of(413, file ? "a file has at most 512 MB" : "the body has more than " + most + " bytes");
        };
        if (request.headers().contentLength().orElse(0) > most) tooMuch.run();
        request.streamFilter(in -> new Counted(slow.watched(in), most, tooMuch));
    }

    private static final class Counted extends FilterInputStream {
        private final long most;
        private final Runnable tooMuch;
        private long count;

        Counted(InputStream in, long most, Runnable tooMuch) {
            super(in);
            this.most = most;
            this.tooMuch = tooMuch;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int more) {
            count += more;
            if (count > most) tooMuch.run();
        }
    }
}
