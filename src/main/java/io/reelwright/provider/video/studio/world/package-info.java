/**
 * Places in which whole videos play: a kitchen, a field, a street. The colours come from the look, the geometry from the place.
 *
 * <p>{@link Worlds} builds a {@link World} for a take; a {@link WorldPath} says where its camera stands and when it travels. Each place is a
 * {@link WorldArt}, drawn in the world's own co-ordinates, so that two takes meet without a seam. May touch {@code campaign}, {@code look}, {@code picture}
 * and {@code place}.
 */
@NullMarked
package io.reelwright.provider.video.studio.world;

import org.jspecify.annotations.NullMarked;
