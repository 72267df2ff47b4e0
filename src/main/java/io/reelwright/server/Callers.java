package io.reelwright.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.reelwright.store.BrowserSessions;
import io.reelwright.store.Submission;
import io.reelwright.store.Tokens;
import io.reelwright.store.Tokens.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Identifies the senders of requests: by a token; by a ticket, for a stream; or by the cookie of a session, for reading. As long as no
 * token was ever created, callers on this machine may do everything and all other callers nothing.
 */
final class Callers {
    /** Name of the cookie that holds a session's secret. */
    static final String COOKIE = "reelwright_session";

    /** Maximum time until the first token, created on another node, is known here. */
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private static final HeaderName FETCHED_FROM = HeaderNames.create("Sec-Fetch-Site");

    /** Methods for which a cookie is accepted. All others change something, and need a token that a page has to send itself. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** What a browser says of a request by a page of this server, and by its user. */
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final Supplier<ServerParts> parts;
    private final boolean onlyHere;
    private final RequestTurns turns;
    private final KnownTokens known = new KnownTokens();
    private volatile AnyToken anyToken = AnyToken.UNKNOWN;

    private record AnyToken(boolean exists, long at) {
        private static final AnyToken UNKNOWN = new AnyToken(false, Long.MIN_VALUE);
    }

    /** @param onlyHere whether the server can be reached from this machine only */
    Callers(Supplier<ServerParts> parts, boolean onlyHere, RequestTurns turns) {
        this.parts = parts;
        this.onlyHere = onlyHere;
        this.turns = turns;
    }

    /**
     * Returns the sender of a request.
     *
     * @throws HttpProblem when it is unknown (401), or may not use the route (403)
     */
    Caller caller(ServerRequest request, RouteAccess access) {
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
        Caller caller = secret.isPresent()
                ? ofToken(secret.get())
                : session(request, needed).orElseGet(this::withoutToken);
        caller.requires(needed);
        return caller;
    }

    /** Returns the caller of a stream. A browser cannot send a token with it and sends a ticket instead. */
    private Caller reader(ServerRequest request) {
        Optional<String> ticket = request.query().first("ticket").asOptional();
        if (ticket.isEmpty()) return caller(request, Scope.READ);
        return parts.get()
                .tokens()
                .tickets()
                .redeem(ticket.get(), request.path().path())
                .map(known -> new Caller(known.project(), Scope.READ, known.token(), known.id()))
                .orElseThrow(() -> HttpProblem.of(
                        401,
                        "ticket: it has ended (60 seconds after it was created, or after its stream was open), opened"
                                + " another stream, or its token was revoked; get a new one: POST /v1/tickets"));
    }

    /** Returns the caller with a session, if the request reads something and comes from a page of this server. */
    private Optional<Caller> session(ServerRequest request, Scope needed) {
        if (needed != Scope.READ
                || !READING.contains(request.prologue().method().text())) return Optional.empty();
        if (!OWN_PAGES.contains(request.headers().first(FETCHED_FROM).orElse("none"))) return Optional.empty();
        return cookie(request).flatMap(this::ofSession);
    }

    /** Returns the secret of the session that a request names; empty when it names none. */
    static Optional<String> cookie(ServerRequest request) {
        return request.headers().cookies().first(COOKIE).asOptional().filter(BrowserSessions::mayBe);
    }

    private Optional<Caller> ofSession(String secret) {
        Caller caller = known.of(secret, () -> foundSession(secret));
        // The session of a local caller ends when the first token is created.
        return caller.equals(Caller.ANYBODY) || caller.token() == null && (!onlyHere || anyToken())
                ? Optional.empty()
                : Optional.of(caller);
    }

    private Caller foundSession(String secret) {
        try (RequestTurns.Turn _ = turns.next("")) {
            return parts.get()
                    .tokens()
                    .sessions()
                    .find(secret)
                    .map(session -> new Caller(session.project(), Scope.READ, session.token()))
                    .orElse(Caller.ANYBODY);
        }
    }

    /** Empties the caches; called when a token was created or revoked, or a session has ended. */
    void forget() {
        known.forget();
        anyToken = AnyToken.UNKNOWN;
    }

    private Caller ofToken(String secret) {
        // A value without the form of a token is rejected without a database query.
        if (!Tokens.mayBe(secret)) throw HttpProblem.of(401, "Authorization: no such token, or it was revoked");
        return known.of(secret, () -> found(secret));
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
        AnyToken now = anyToken;
        long nanos = System.nanoTime();
        if (now != AnyToken.UNKNOWN && nanos - now.at() < FRESH_NANOS) return now.exists();
        boolean any = parts.get().tokens().any();
        anyToken = new AnyToken(any, nanos);
        return any;
    }
}
