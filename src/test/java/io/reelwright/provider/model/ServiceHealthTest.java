package io.reelwright.provider.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServiceHealthTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void aClosedServiceSaysWhenItIsAskedAgainUntilItAcceptsARequest() {
        ServiceHealth health = new ServiceHealth(Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(health.closedUntil()).isEmpty();

        health.close("the key is refused");
        assertThat(health.closedUntil()).hasValue(NOW.plusSeconds(600));

        health.accepted("wan-2.7");
        assertThat(health.closedUntil()).isEmpty();
    }
}
