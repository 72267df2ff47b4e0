/**
 * Places on earth: where they lie, and which of them a text means.
 *
 * <p>{@link io.reelwright.place.Gazetteer} finds places in words, {@link io.reelwright.place.Land} has the outlines of the land. The cities
 * are those of GeoNames (CC BY 4.0), the outlines those of Natural Earth (public domain); {@code bench/pack-places.sh} makes both files. May
 * touch {@code text}.
 */
@NullMarked
package io.reelwright.place;

import org.jspecify.annotations.NullMarked;
