package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.store.StateJson;
import java.nio.charset.StandardCharsets;

/** Sends responses. */
final class Responses {
    /** Content type of a problem document. */
    static final String PROBLEM = "application/problem+json";

    private Responses() {}

    static void json(ServerResponse response, int status, Object body) {
        send(response, status, "application/json", StateJson.writeAny(body));
    }

    static void refuse(ServerRequest request, ServerResponse response, HttpProblem problem) {
        if (problem.status() == 401) response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
        // Otherwise the rest of the body would be read only to be discarded, and a client over its quota would keep
        // sending.
        if (problem.status() == 413 || problem.status() == 429) response.header(HeaderNames.CONNECTION, "close");
        if (problem.status() == 429 || problem.status() == 503) response.header(HeaderNames.RETRY_AFTER, "2");
        byte[] body = bytes(problem.json());
        head(response, problem.status(), PROBLEM);
        if (!request.prologue().method().equals(Method.HEAD)) response.send(body);
        else
            response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length))
                    .send();
    }

    static void text(ServerResponse response, String type, String body) {
        send(response, 200, type, body);
    }

    private static void send(ServerResponse response, int status, String type, String body) {
        head(response, status, type);
        response.send(bytes(body));
    }

    private static void head(ServerResponse response, int status, String type) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, type)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
