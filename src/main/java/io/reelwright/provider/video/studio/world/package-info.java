/**
 * Background worlds of the studio's scenes: colour, light, texture, and art that bleeds off the lower edge.
 *
 * <p>{@link Worlds} builds a world once per scene; a {@link World} is then painted per frame by moving its planes. May touch
 * {@code campaign} and {@code look}.
 */
@NullMarked
package io.reelwright.provider.video.studio.world;

import org.jspecify.annotations.NullMarked;
