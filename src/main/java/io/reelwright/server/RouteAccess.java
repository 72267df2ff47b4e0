package io.reelwright.server;

import io.reelwright.store.Tokens.Scope;

/** Who may ask for something. */
enum RouteAccess {
    /** Whoever reaches the port. */
    ANYBODY(Scope.READ),
    READ(Scope.READ),
    /** As READ; also who has a ticket, for a browser cannot send a token with a stream. */
    READ_OR_TICKET(Scope.READ),
    WRITE(Scope.WRITE),
    ADMIN(Scope.ADMIN);

    private final Scope scope;

    RouteAccess(Scope scope) {
        this.scope = scope;
    }

    /** What a token has to allow. */
    Scope scope() {
        return scope;
    }
}
