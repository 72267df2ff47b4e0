package io.reelwright.server;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * One route of the API. The {@link RequestGate} checks every request against its route before a byte of the body is read.
 *
 * @param method {@code GET}, {@code POST}, {@code DELETE} …
 * @param path   path with parameters in braces, as in {@code openapi.yaml}; {@code {+name}} also matches slashes
 * @param access who may use the route
 * @param body   the body that the route requires
 * @param answer handles admitted requests
 */
record Route(String method, String path, RouteAccess access, BodyRule body, Answer answer) {
    /** Returns the route for HEAD, which answers with the same status and headers as GET and without a body (RFC 9110, 9.3.2). */
    Route forHead() {
        return new Route(
                "HEAD",
                path,
                access,
                body,
                (request, response, caller) -> Responses.withoutBody(() -> answer.to(request, response, caller)));
    }

    /** Handler of admitted requests. */
    @FunctionalInterface
    interface Answer {
        void to(ServerRequest request, ServerResponse response, Caller caller) throws Exception;
    }
}
