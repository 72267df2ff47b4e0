package io.reelwright.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Cache of recent callers by token, so that not every request needs a database query for its token. */
final class KnownTokens {
    /** Maximum time that a token revoked at another server is still accepted here. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private static final int MOST = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Caller caller, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH_NANOS;
        }
    }

    /** Returns the caller with a token; {@code found} supplies it when it is not cached. */
    Caller of(String secret, Supplier<Caller> found) {
        Known before = known.get(secret);
        if (before != null && before.isFresh()) return before.caller();
        if (known.size() >= MOST) known.clear();
        // Concurrent requests with the same token share one query.
        return known.compute(
                        secret,
                        (_, now) -> now != null && now.isFresh() ? now : new Known(found.get(), System.nanoTime()))
                .caller();
    }

    /** Empties the cache; called when a token was created or revoked. */
    void forget() {
        known.clear();
    }
}
