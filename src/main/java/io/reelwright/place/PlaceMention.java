package io.reelwright.place;

/**
 * A place that a text means.
 *
 * @param first   index of the first word of its name
 * @param end     index after the last word of its name
 * @param located whether the words speak of it as where something is or goes: {@code in Paris}, {@code left Paris}; not {@code Paris decided}
 */
public record PlaceMention(Place place, int first, int end, boolean located) {}
