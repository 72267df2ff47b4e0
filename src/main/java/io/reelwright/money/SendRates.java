package io.reelwright.money;

import java.time.Duration;
import java.util.Optional;

/** Limits how many jobs are sent to a provider in a time. */
@FunctionalInterface
public interface SendRates {
    /** No limit. */
    SendRates NONE = _ -> Optional.empty();

    /** Takes leave to send one job to a provider. Returns how long to wait before the next try; empty when leave was given. */
    Optional<Duration> take(String provider);
}
