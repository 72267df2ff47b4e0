package io.reelwright.fakes;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The answer to one request: as it is intended, or spoiled by a {@link Fault}. */
public final class Reply {
    private final HttpExchange exchange;
    private final CountDownLatch closed;
    private final int status;
    private final Map<String, String> headers;
    private final byte[] intended;
    private final Fault.Reaction reaction;

    Reply(HttpExchange exchange, CountDownLatch closed, int status, Map<String, String> headers, byte[] intended) {
        this(exchange, closed, status, headers, intended, Reply::send);
    }

    private Reply(
            HttpExchange exchange,
            CountDownLatch closed,
            int status,
            Map<String, String> headers,
            byte[] intended,
            Fault.Reaction reaction) {
        this.exchange = exchange;
        this.closed = closed;
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.intended = intended;
        this.reaction = reaction;
    }

    /** Returns the reply that a fault makes of this one. */
    Reply spoiledBy(Optional<Fault> fault) {
        return fault.map(one -> new Reply(exchange, closed, status, headers, intended, one.reaction()))
                .orElse(this);
    }

    void answer() throws IOException, InterruptedException {
        reaction.answer(this);
    }

    byte[] intended() {
        return intended.clone();
    }

    void send() throws IOException {
        send(status, headers, intended);
    }

    void send(int answered, Map<String, String> with, byte[] bytes) throws IOException {
        with.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answered, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    void drop() {
        exchange.close();
    }

    void hold() throws InterruptedException {
        closed.await();
    }

    void drip(Duration pause) throws IOException, InterruptedException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, intended.length);
        OutputStream out = exchange.getResponseBody();
        for (byte one : intended) {
            out.write(one);
            out.flush();
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) return;
        }
    }

    void huge(int megabytes) throws IOException {
        byte[] filler = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, 0);
        OutputStream out = exchange.getResponseBody();
        for (int i = 0; i < megabytes; i++) out.write(filler);
        out.write(intended);
    }

    void truncate() throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(200, intended.length);
        exchange.getResponseBody().write(intended, 0, intended.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
