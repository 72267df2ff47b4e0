package io.reelwright.order;

import io.reelwright.config.Excerpt;

/**
 * A problem with one field of an order.
 *
 * @param field the field's name, for example {@code seconds}
 * @param value the field's value; empty when quoting it does not help
 * @param why   what is wrong and how to fix it
 */
public record OrderProblem(String field, String value, String why) {
    /** Returns an excerpt of the value that is short enough to display. */
    public String shown() {
        return Excerpt.of(value);
    }
}
