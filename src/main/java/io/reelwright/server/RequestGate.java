package io.reelwright.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;

/**
 * Admits requests before any byte of a body is read. It checks the token and its scope, then the type and size of the body, then
 * the quotas of the caller's project.
 */
final class RequestGate {
    private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");

    private final Callers callers;
    private final RequestQuotas quotas;
    private final RequestTurns turns;

    RequestGate(Callers callers, RequestTurns turns, RequestQuotas quotas) {
        this.callers = callers;
        this.turns = turns;
        this.quotas = quotas;
    }

    /** Returns a handler that admits permitted requests only and passes them to the route. */
    Handler guarded(Route route) {
        return (request, response) -> {
            Caller caller = callers.caller(request, route.access());
            route.body().check(request.headers());
            BodyCap.allow(request, route.body(), caller.project(), quotas.bodies());
            if (!isOfQuota(route)) {
                answer(route, request, response, caller);
                return;
            }
            try (SharedQuota.Share _ = quotas.requests().take(caller.project(), 1)) {
                answer(route, request, response, caller);
            }
        };
    }

    /**
     * Waits for a turn and calls the route. JSON is received before the turn begins, because a client may send it slowly. Public
     * routes and uploads need no turn.
     */
    private void answer(Route route, ServerRequest request, ServerResponse response, Caller caller) throws Exception {
        if (route.body().isJson()) JsonBody.receive(request);
        if (route.access() == RouteAccess.ANYBODY || route.body() == BodyRule.FILE) {
            route.answer().to(request, response, caller);
            return;
        }
        try (RequestTurns.Turn turn = turns.next(caller.project())) {
            request.context().register(turn);
            route.answer().to(request, response, caller);
        }
    }

    /** Ends the request's turn early because the request no longer needs the database. */
    static void withoutDatabase(ServerRequest request) {
        request.context().get(RequestTurns.Turn.class).ifPresent(RequestTurns.Turn::close);
    }

    /** Returns whether the route counts towards the request quota. Public routes always work; streams have their own quota. */
    private static boolean isOfQuota(Route route) {
        return route.access() != RouteAccess.ANYBODY && route.access() != RouteAccess.READ_OR_TICKET;
    }

    /**
     * Returns the request's idempotency key, which makes a repeated request create nothing twice; null when it has none.
     *
     * @throws HttpProblem when the key is invalid
     */
    static @Nullable String key(ServerRequest request) {
        String key = request.headers().first(KEY).orElse(null);
        if (key != null && !key.matches("[!-~]{1,200}"))
            throw HttpProblem.wrong(
                    "Idempotency-Key", key, "is not a valid key; send 1 to 200 visible ASCII characters");
        return key;
    }
}
