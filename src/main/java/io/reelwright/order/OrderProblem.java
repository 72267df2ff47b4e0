package io.reelwright.order;

import io.reelwright.config.Excerpt;

/**
 * Something that is wrong with an order.
 *
 * @param field the field's name, for example {@code seconds}
 * @param value what was given; empty where that says nothing
 * @param why   what is wrong with it, and the mend
 */
public record OrderProblem(String field, String value, String why) {
    /** The value, short enough to show. */
    public String shown() {
        return Excerpt.of(value);
    }
}
