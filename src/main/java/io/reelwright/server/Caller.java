package io.reelwright.server;

import io.reelwright.store.Tokens.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param project whose campaigns are seen and made
 * @param scope   what may be done
 * @param token   id of the token; null for this machine itself, which needs none as long as there is none
 */
record Caller(String project, Scope scope, @Nullable String token) {
    /** Who asks for what anybody may have; it is nobody's project. */
    static final Caller ANYBODY = new Caller("", Scope.READ, null);

    /** @throws HttpProblem unless the caller may do what needs {@code needed} */
    void requires(Scope needed) {
        if (!scope.allows(needed))
            throw HttpProblem.of(
                    403,
                    "this token has the scope " + scope.name().toLowerCase(java.util.Locale.ROOT) + "; this needs "
                            + needed.name().toLowerCase(java.util.Locale.ROOT));
    }
}
