package io.reelwright.provider.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.reelwright.text.CharacterClasses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What this process knows about the health of a service: whether its account and key are good, and whether its models answer. A service
 * that is not healthy declines offers with a reason, so that the rest of the list is taken.
 *
 * <p>A refused key or an empty account closes the whole service for ten minutes, or until it accepts a request. A model of which half of
 * the last 20 calls failed, after at least five calls, is left alone for a minute (a circuit breaker per model). A busy service and a
 * refused prompt count as neither.
 */
public final class ServiceHealth {
    private static final Duration CLOSED = Duration.ofMinutes(10);
    private static final CircuitBreakerConfig CONFIG = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(20)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(60))
            .permittedNumberOfCallsInHalfOpenState(1)
            .automaticTransitionFromOpenToHalfOpenEnabled(false)
            .build();

    private final Clock clock;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private volatile @Nullable Closed closed;

    private record Closed(String why, Instant until) {}

    public ServiceHealth(Clock clock) {
        this.clock = clock;
    }

    /** Returns why no job should go to a model now; empty when one may. */
    public Optional<String> refusal(String model) {
        Optional<String> account = account();
        if (account.isPresent()) return account;
        CircuitBreaker breaker = breakers.get(model);
        if (breaker == null || breaker.getState() != CircuitBreaker.State.OPEN) return Optional.empty();
        // An open breaker lets one call try when its pause is over; asking for permission moves it on.
        if (breaker.tryAcquirePermission()) {
            breaker.releasePermission();
            return Optional.empty();
        }
        return Optional.of(model + " has failed several times in a row and is left alone for a minute");
    }

    /** Returns why the whole service is closed; empty when it is open. */
    public Optional<String> account() {
        Closed now = closed;
        if (now == null) return Optional.empty();
        if (clock.instant().isBefore(now.until())) return Optional.of(now.why());
        closed = null;
        return Optional.empty();
    }

    /** Returns when the closed service is asked again, unless it accepts a request before; empty when it is open. */
    public Optional<Instant> closedUntil() {
        return account().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(closed).map(Closed::until);
    }

    /** Returns the state of a model's breaker in small letters: {@code closed}, {@code open} or {@code half_open}. */
    public String breaker(String model) {
        CircuitBreaker breaker = breakers.get(model);
        return breaker == null
                ? "closed"
                : CharacterClasses.lower(breaker.getState().name());
    }

    /** Notes that the account is empty or the key is refused. */
    public void close(String why) {
        closed = new Closed(why, clock.instant().plus(CLOSED));
    }

    /** Notes that a request was accepted: the account and the key are good. */
    public void accepted(String model) {
        closed = null;
        breaker(model, true);
    }

    /** Notes that a model has delivered. A clip that was paid earlier says nothing of the account now. */
    public void delivered(String model) {
        breaker(model, true);
    }

    /** Notes that a call to a model failed by the service's fault. */
    public void failed(String model) {
        breaker(model, false);
    }

    private void breaker(String model, boolean good) {
        CircuitBreaker breaker = breakers.computeIfAbsent(model, name -> CircuitBreaker.of(name, CONFIG));
        if (good) breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        else breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("the service failed"));
    }
}
