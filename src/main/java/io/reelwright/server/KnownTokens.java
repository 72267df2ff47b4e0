package io.reelwright.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Who asked a moment ago, so that the database is not asked for each request who asks. */
final class KnownTokens {
    /** So long may a token that was revoked at another server be good here. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private static final int MOST = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Caller caller, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH_NANOS;
        }
    }

    /** The caller with a token; {@code found} is asked when that is not known. */
    Caller of(String secret, Supplier<Caller> found) {
        Known before = known.get(secret);
        if (before != null && before.isFresh()) return before.caller();
        if (known.size() >= MOST) known.clear();
        // One asks for all who come with the same token at once.
        return known.compute(
                        secret,
                        (_, now) -> now != null && now.isFresh() ? now : new Known(found.get(), System.nanoTime()))
                .caller();
    }

    /** A token was made or revoked. */
    void forget() {
        known.clear();
    }
}
