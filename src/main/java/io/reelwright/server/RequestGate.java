package io.reelwright.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.store.Submission;
import io.reelwright.store.Tokens;
import io.reelwright.store.Tokens.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Admits requests before any byte of a body is read. It checks the token and its scope, then the type and size of the body, then
 * the quotas of the caller's project. As long as no token was ever created, callers on this machine may do everything and all other
 * callers nothing.
 */
final class RequestGate {
    /** Maximum time until the first token, created on another node, is known here. */
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    /** Maximum number of a project's requests that use the database at once: less than half of the connections. */
    private static final int TURNS = 3;

    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");

    private final Supplier<ServerParts> parts;
    private final boolean onlyHere;
    private final RequestQuotas quotas;
    private final RequestTurns turns = new RequestTurns(TURNS, MAX_WAIT);
    private final KnownTokens tokens = new KnownTokens();
    private volatile Known known = Known.NOTHING;

    private record Known(boolean any, long at) {
        private static final Known NOTHING = new Known(false, Long.MIN_VALUE);
    }

    /** @param onlyHere whether the server can be reached from this machine only */
    RequestGate(Supplier<ServerParts> parts, boolean onlyHere, RequestQuotas quotas) {
        this.parts = parts;
        this.quotas = quotas;
        this.onlyHere = onlyHere;
    }

    /** Returns a handler that admits permitted requests only and passes them to the route. */
    Handler guarded(Route route) {
        return (request, response) -> {
            Caller caller = caller(request, route.access());
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

    private Caller caller(ServerRequest request, RouteAccess access) {
        return switch (access) {
            case ANYBODY -> Caller.ANYBODY;
            case READ_OR_TICKET -> reader(request);
            case READ, WRITE, ADMIN -> caller(request, access.scope());
        };
    }

    private Caller caller(ServerRequest request, Scope needed) {
        Optional<String> secret = request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip());
        Caller caller = secret.isPresent() ? ofToken(secret.get()) : withoutToken();
        caller.requires(needed);
        return caller;
    }

    /** Returns the caller of a stream. A browser cannot send a token with it and sends a ticket instead. */
    private Caller reader(ServerRequest request) {
        Optional<String> ticket = request.query().first("ticket").asOptional();
        if (ticket.isEmpty()) return caller(request, Scope.READ);
        return parts.get()
                .tokens()
                .redeem(ticket.get())
                .map(known -> new Caller(known.project(), Scope.READ, known.token()))
                .orElseThrow(() -> HttpProblem.of(
                        401,
                        "ticket: it was already used, is older than a minute, or its token was revoked; get a new one:"
                                + " POST /v1/tickets"));
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

    /** Empties the caches; called when a token was created or revoked. */
    void forget() {
        tokens.forget();
        known = Known.NOTHING;
    }

    private Caller ofToken(String secret) {
        // A value without the form of a token is rejected without a database query.
        if (!Tokens.mayBe(secret)) throw HttpProblem.of(401, "Authorization: no such token, or it was revoked");
        return tokens.of(secret, () -> found(secret));
    }

    private Caller found(String secret) {
        try (RequestTurns.Turn _ = turns.next("")) {
            return parts.get()
                    .tokens()
                    .find(secret)
                    .map(token -> new Caller(token.project(), token.scope(), token.id()))
                    .orElseThrow(() -> HttpProblem.of(401, "Authorization: no such token, or it was revoked"));
        }
    }

    private Caller withoutToken() {
        if (!onlyHere || anyToken())
            throw HttpProblem.of(
                    401, "Authorization: is missing; send Bearer and a token (reelwright token create makes one)");
        return new Caller(Submission.DEFAULT_PROJECT, Scope.ADMIN, null);
    }

    private boolean anyToken() {
        Known now = known;
        long nanos = System.nanoTime();
        if (now != Known.NOTHING && nanos - now.at() < FRESH_NANOS) return now.any();
        boolean any = parts.get().tokens().any();
        known = new Known(any, nanos);
        return any;
    }
}
