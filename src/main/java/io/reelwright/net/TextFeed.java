package io.reelwright.net;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The text messages that a server sends over a WebSocket (RFC 6455). Only an address that the operator configured is called; no proxy, no
 * {@code Origin} and no cookie is sent. Binary messages are ignored, and so are texts of more than one million characters. What arrives
 * is a hint: a feed may end at any time without notice.
 */
public final class TextFeed implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST = 1_000_000;

    private final HttpClient client;
    private final WebSocket socket;
    private final Reader reader;

    private TextFeed(HttpClient client, WebSocket socket, Reader reader) {
        this.client = client;
        this.socket = socket;
        this.reader = reader;
    }

    /**
     * Opens a feed.
     *
     * @param call     a GET request for a trusted address; its headers are sent
     * @param messages receives each text, one after the other, on a thread of the feed; must not block
     * @throws HttpFailure when the server does not open one within five seconds
     */
    static TextFeed open(HttpCall call, Consumer<String> messages) throws HttpFailure, InterruptedException {
        HttpOrigin origin = call.trusted();
        if (origin == null) throw new IllegalArgumentException("only a configured address is asked for a feed");
        Reader reader = new Reader(messages);
        HttpClient client = HttpClient.newBuilder()
                .proxy(new NoProxy())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        WebSocket.Builder builder =
                client.newWebSocketBuilder().connectTimeout(CONNECT).header("User-Agent", ConnectionType.userAgent());
        call.headers().forEach(header -> builder.header(header.name(), header.value()));
        URI address = URI.create(call.url().replaceFirst("(?i)^http", "ws"));
        boolean open = false;
        try {
            WebSocket socket = builder.buildAsync(address, reader)
                    .get(CONNECT.plusSeconds(1).toSeconds(), TimeUnit.SECONDS);
            open = true;
            return new TextFeed(client, socket, reader);
        } catch (ExecutionException | CompletionException | TimeoutException refused) {
            throw new HttpFailure(HttpFailure.Reason.NOT_SENT, origin, "opens no WebSocket", 0);
        } finally {
            if (!open) client.shutdownNow();
        }
    }

    /** Returns whether the feed has neither ended nor failed. */
    public boolean isOpen() {
        return !reader.ended && !socket.isInputClosed();
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    private static final class NoProxy extends ProxySelector {
        @Override
        public List<Proxy> select(URI address) {
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI address, SocketAddress to, IOException why) {
            // Reported by the feed itself.
        }
    }

    private static final class Reader implements WebSocket.Listener {
        private final Consumer<String> messages;
        private final StringBuilder parts = new StringBuilder();
        private boolean tooLong;
        private volatile boolean ended;

        Reader(Consumer<String> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            tooLong |= parts.length() + part.length() > LONGEST;
            if (!tooLong) parts.append(part);
            if (last) {
                String text = parts.toString();
                boolean whole = !tooLong;
                parts.setLength(0);
                tooLong = false;
                if (whole) messages.accept(text);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String why) {
            ended = true;
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable why) {
            ended = true;
        }
    }
}
