package io.reelwright.server;

import io.reelwright.store.Tokens.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated sender of a request.
 *
 * @param project the project whose campaigns the caller can access
 * @param scope   what the caller is allowed to do
 * @param token   id of the token; null for a local caller, who needs no token while none exists
 * @param ticket  name of the ticket with which a stream is opened, see {@link io.reelwright.store.Tickets.Redeemed#id}; null for none
 */
record Caller(
        String project,
        Scope scope,
        @Nullable String token,
        @Nullable String ticket) {
    Caller(String project, Scope scope, @Nullable String token) {
        this(project, scope, token, null);
    }

    /** The caller of a public route, without a project. */
    static final Caller ANYBODY = new Caller("", Scope.READ, null);

    /** @throws HttpProblem with 403 unless the caller's scope includes {@code needed} */
    void requires(Scope needed) {
        if (!scope.allows(needed))
            throw HttpProblem.of(
                    403,
                    "this token has the scope " + scope.name().toLowerCase(java.util.Locale.ROOT)
                            + "; the request needs "
                            + needed.name().toLowerCase(java.util.Locale.ROOT));
    }
}
