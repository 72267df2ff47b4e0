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

    /** Bound while a request is answered whose response has no body. */
    private static final ScopedValue<Boolean> NO_BODY = ScopedValue.newInstance();

    private Responses() {}

    /** Work that sends a response. */
    @FunctionalInterface
    interface Answering {
        void run() throws Exception;
    }

    /** Has a response sent without its body: with the headers that it would have, its length included. */
    static void withoutBody(Answering answering) throws Exception {
        ScopedValue.where(NO_BODY, true).call(() -> {
            answering.run();
            return true;
        });
    }

    /** Returns whether the current response is sent without a body. */
    static boolean isWithoutBody() {
        return NO_BODY.isBound();
    }

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
        send(response, body, !request.prologue().method().equals(Method.HEAD));
    }

    /** Sends a text that changes only with the program, so that clients may keep it as long as its tag is the same. */
    static void constant(ServerRequest request, ServerResponse response, String type, String body, String tag) {
        head(response, 200, type);
        response.header(HeaderNames.CACHE_CONTROL, "no-cache").header(HeaderNames.ETAG, tag);
        if (EntityTag.isKnown(request.headers(), tag)) response.status(304).send();
        else send(response, bytes(body), !isWithoutBody());
    }

    static void text(ServerResponse response, String type, String body) {
        send(response, 200, type, body);
    }

    private static void send(ServerResponse response, int status, String type, String body) {
        head(response, status, type);
        send(response, bytes(body), !isWithoutBody());
    }

    private static void send(ServerResponse response, byte[] body, boolean whole) {
        if (whole) response.send(body);
        else
            response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length))
                    .send();
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
