package io.reelwright.provider.stock;

import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.LinearRegex;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many searches a library still allows, as its answers tell: {@code X-RateLimit-Remaining}, and {@code X-RateLimit-Reset} in seconds from
 * now (Pixabay) or as a time (Pexels, which tells it only with good answers). Thread-safe.
 */
final class SearchLimit {
    /** Larger figures are seconds since 1970, smaller ones seconds from now. */
    private static final long TIME_FROM = 1_000_000_000L;

    /** Still larger ones are milliseconds. */
    private static final long MILLIS_FROM = 100_000_000_000L;

    private volatile @Nullable Instant reset;
    private volatile boolean spent;

    /** Notes what an answer tells. */
    void note(HttpResponse answer, Instant now) {
        reset(answer, now).ifPresent(time -> reset = time);
        String left = answer.header("x-ratelimit-remaining");
        if (left != null) spent = LinearRegex.matches(left.strip(), "0+");
        else if (answer.status() != 429) spent = false;
    }

    /** Returns how long no search is allowed; empty when one is, or when that is not known. */
    Optional<Duration> pause(Instant now) {
        Instant known = reset;
        return spent && known != null && known.isAfter(now)
                ? Optional.of(Duration.between(now, known))
                : Optional.empty();
    }

    /** Returns how long to wait after a refusal. */
    Duration pause(HttpResponse refused, Instant now) {
        if (refused.header("retry-after") != null) return PaidCall.pause(refused, now);
        Instant known = reset(refused, now).orElse(reset);
        if (known == null || !known.isAfter(now)) return PaidCall.pause(refused, now);
        return Duration.between(now, known);
    }

    private static Optional<Instant> reset(HttpResponse answer, Instant now) {
        String header = answer.header("x-ratelimit-reset");
        if (header == null || !LinearRegex.matches(header.strip(), "\\d{1,15}")) return Optional.empty();
        long figure = Long.parseLong(header.strip());
        if (figure >= MILLIS_FROM) return Optional.of(Instant.ofEpochMilli(figure));
        return Optional.of(figure >= TIME_FROM ? Instant.ofEpochSecond(figure) : now.plusSeconds(figure));
    }
}
