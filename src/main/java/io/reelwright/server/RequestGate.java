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
 * Lets in who may come in, before a byte of a body is read: it asks for the token and its scope, then for the type and the size
 * of the body, then whether the caller's project has room left. As long as no token was ever made, whoever is on this machine may do everything, and nobody else
 * anything.
 */
final class RequestGate {
    /** How long it takes at most until another node's first token is known here. */
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    /** How many requests of a project ask the database at once: fewer than half of its connections. */
    private static final int ASKING = 3;

    private static final Duration UNTIL_ASKING = Duration.ofSeconds(5);

    private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");

    private final Supplier<ServerParts> parts;
    private final boolean onlyHere;
    private final RequestQuotas quotas;
    private final RequestTurns turns = new RequestTurns(ASKING, UNTIL_ASKING);
    private final KnownTokens tokens = new KnownTokens();
    private volatile Known known = Known.NOTHING;

    private record Known(boolean any, long at) {
        private static final Known NOTHING = new Known(false, Long.MIN_VALUE);
    }

    /** @param onlyHere whether nobody but this machine itself can reach us */
    RequestGate(Supplier<ServerParts> parts, boolean onlyHere, RequestQuotas quotas) {
        this.parts = parts;
        this.quotas = quotas;
        this.onlyHere = onlyHere;
    }

    /** Answers as the route does, but only whom it is for. */
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

    /** JSON is read whole before the turn, as a client may send it slowly; who receives a file goes without. */
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

    /** From here on the request does not need the database. */
    static void withoutDatabase(ServerRequest request) {
        request.context().get(RequestTurns.Turn.class).ifPresent(RequestTurns.Turn::close);
    }

    /** Whoever looks after us is never told that there is too much to do, and streams have a quota of their own. */
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
        Caller caller = secret.isPresent() ? ofToken(secret.get()) : stranger();
        caller.requires(needed);
        return caller;
    }

    /** Who opens a stream: a browser cannot send a token there, and sends a ticket. */
    private Caller reader(ServerRequest request) {
        Optional<String> ticket = request.query().first("ticket").asOptional();
        if (ticket.isEmpty()) return caller(request, Scope.READ);
        return parts.get()
                .tokens()
                .redeem(ticket.get())
                .map(known -> new Caller(known.project(), Scope.READ, known.token()))
                .orElseThrow(() -> HttpProblem.of(
                        401,
                        "ticket: it was used, is older than a minute, or its token was revoked; POST /v1/tickets"));
    }

    /**
     * The client's own name for what it asks for, so that asking twice makes it once; null when there is none.
     *
     * @throws HttpProblem when it is no name
     */
    static @Nullable String key(ServerRequest request) {
        String key = request.headers().first(KEY).orElse(null);
        if (key != null && !key.matches("[!-~]{1,200}"))
            throw HttpProblem.wrong("Idempotency-Key", key, "is no key; send 1 to 200 visible ASCII characters");
        return key;
    }

    /** A token was made or revoked: what is known of them is old. */
    void forget() {
        tokens.forget();
        known = Known.NOTHING;
    }

    private Caller ofToken(String secret) {
        // What has not the form of a token is none: the database is not asked about it.
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

    private Caller stranger() {
        if (!onlyHere || anyToken())
            throw HttpProblem.of(401, "Authorization: send Bearer and a token; reelwright token create makes one");
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
