/**
 * Backdrops of the studio's scenes: colour, light, texture, and art that bleeds off the lower edge.
 *
 * <p>{@link Backdrops} builds a backdrop once per scene; a {@link Backdrop} is then painted per frame by moving its planes. May touch
 * {@code campaign} and {@code look}.
 */
@NullMarked
package io.reelwright.provider.video.studio.backdrop;

import org.jspecify.annotations.NullMarked;
