package io.reelwright.provider.report;

import io.reelwright.provider.model.ServiceCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The results of checks that tell the credit, each kept for a minute, so that many readers cause few calls. */
final class CreditCache {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(ServiceCheck.Result result, Instant until) {}

    CreditCache(Clock clock) {
        this.clock = clock;
    }

    /** Calls all services at the same time whose credit is not known or older than a minute. */
    void refresh(List<ServiceCheck> services) throws InterruptedException {
        List<Thread> calls = new ArrayList<>();
        for (ServiceCheck service : services)
            if (service.tellsCredit() && find(service.name()).isEmpty())
                calls.add(Thread.ofVirtual().name("credit-" + service.name()).start(() -> call(service)));
        for (Thread call : calls) call.join();
    }

    private void call(ServiceCheck service) {
        try {
            kept.put(service.name(), new Kept(service.check(), clock.instant().plus(KEPT)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the last result that is not too old. */
    Optional<ServiceCheck.Result> find(String service) {
        return Optional.ofNullable(kept.get(service))
                .filter(one -> clock.instant().isBefore(one.until()))
                .map(Kept::result);
    }
}
