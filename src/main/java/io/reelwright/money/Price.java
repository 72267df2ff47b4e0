package io.reelwright.money;

import java.time.Instant;

/**
 * What one unit of a model costs since some time.
 *
 * @param unit   what is counted, for example {@code second} or {@code image}
 * @param micros of one unit, from 0
 * @param source where the figure was read
 */
public record Price(String provider, String model, String unit, long micros, Instant validFrom, String source) {
    public Price {
        if (micros < 0) throw new IllegalArgumentException(model + " cannot cost less than nothing: " + micros);
    }

    /**
     * The cost of so many units.
     *
     * @throws ArithmeticException when no {@code long} holds it
     */
    public long of(long units) {
        return Math.multiplyExact(micros, units);
    }
}
