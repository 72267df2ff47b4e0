package io.reelwright.money;

import java.time.Instant;

/**
 * The price of one unit of a model from a certain time on.
 *
 * @param unit      what is counted, for example {@code second} or {@code image}
 * @param micros    price of one unit in micros, at least 0
 * @param validFrom when the price starts to apply
 * @param source    where the price was found
 */
public record Price(String provider, String model, String unit, long micros, Instant validFrom, String source) {
    public Price {
        if (micros < 0) throw new IllegalArgumentException(model + ": the price cannot be negative: " + micros);
    }

    /**
     * Returns the cost of a number of units, in micros.
     *
     * @throws ArithmeticException when the result does not fit in a {@code long}
     */
    public long of(long units) {
        return Math.multiplyExact(micros, units);
    }
}
