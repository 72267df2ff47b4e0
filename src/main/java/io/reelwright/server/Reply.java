package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.store.StateJson;
import java.nio.charset.StandardCharsets;

/** Sends answers. */
final class Reply {
    private Reply() {}

    static void json(ServerResponse response, int status, Object body) {
        send(response, status, "application/json", StateJson.writeAny(body));
    }

    static void refuse(ServerResponse response, Refusal refusal) {
        if (refusal.status() == 401) response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
        // Else the rest of it would be read, to be thrown away.
        if (refusal.status() == 413) response.header(HeaderNames.CONNECTION, "close");
        if (refusal.status() == 503) response.header(HeaderNames.RETRY_AFTER, "2");
        send(response, refusal.status(), "application/problem+json", refusal.json());
    }

    static void text(ServerResponse response, String type, String body) {
        send(response, 200, type, body);
    }

    private static void send(ServerResponse response, int status, String type, String body) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, type)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .send(body.getBytes(StandardCharsets.UTF_8));
    }
}
