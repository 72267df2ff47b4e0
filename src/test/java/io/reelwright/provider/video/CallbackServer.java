package io.reelwright.provider.video;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reelwright.money.Jobs;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.provider.model.CallbackInbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The route of the server to which services post, alone on a port: it hands all posts to the inbox of a job table. */
final class CallbackServer implements AutoCloseable {
    private final HttpServer server;
    private final CallbackAddress addresses;

    CallbackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        addresses = new CallbackAddress(here, new byte[32]);
        server.start();
    }

    /** Returns the addresses that services are told. */
    CallbackAddress addresses() {
        return addresses;
    }

    /** Receives posts from now on. */
    void receive(Jobs jobs, Webhook.Receiver receiver) {
        CallbackInbox inbox = new CallbackInbox(jobs, addresses, List.of(receiver));
        server.createContext("/v1/webhooks/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(isKnown(inbox, exchange) ? 200 : 404, -1);
            }
        });
    }

    private static boolean isKnown(CallbackInbox inbox, HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI().getPath().split("/");
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        try {
            return inbox.receive(
                    parts[3],
                    parts[4],
                    new Webhook(headers, exchange.getRequestBody().readAllBytes()));
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
