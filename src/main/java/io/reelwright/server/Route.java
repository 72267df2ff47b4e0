package io.reelwright.server;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * One thing that can be asked for. The {@link RequestGate} holds every request to its route before a byte of the body is read.
 *
 * @param method {@code GET}, {@code POST}, {@code DELETE} …
 * @param path   with its parts in braces, as in {@code openapi.yaml}; {@code {+name}} takes slashes too
 * @param access who may ask for it
 * @param body   what has to be sent with it
 * @param answer answers
 */
record Route(String method, String path, RouteAccess access, BodyRule body, Answer answer) {
    /** Answers a request that was let in. */
    @FunctionalInterface
    interface Answer {
        void to(ServerRequest request, ServerResponse response, Caller caller) throws Exception;
    }
}
