package io.reelwright.server;

import io.reelwright.store.Tokens.Scope;

/** Who may use a route. */
enum RouteAccess {
    /** Everybody, without a token. */
    ANYBODY(Scope.READ),
    READ(Scope.READ),
    /** Like READ, but also with a ticket, because a browser cannot send a token with a stream. */
    READ_OR_TICKET(Scope.READ),
    WRITE(Scope.WRITE),
    ADMIN(Scope.ADMIN);

    private final Scope scope;

    RouteAccess(Scope scope) {
        this.scope = scope;
    }

    /** Returns the scope that the token must have. */
    Scope scope() {
        return scope;
    }
}
