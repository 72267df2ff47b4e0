package io.reelwright.server;

import io.reelwright.store.Tokens.Scope;

/**
 * Who asks.
 *
 * @param project whose campaigns are seen and made
 * @param scope   what may be done
 */
record Caller(String project, Scope scope) {
    /** @throws Refusal unless the caller may do what needs {@code needed} */
    void requires(Scope needed) {
        if (!scope.allows(needed))
            throw Refusal.of(
                    403,
                    "this token has the scope " + scope.name().toLowerCase(java.util.Locale.ROOT) + "; this needs "
                            + needed.name().toLowerCase(java.util.Locale.ROOT));
    }
}
