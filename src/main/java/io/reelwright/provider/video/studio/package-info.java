/**
 * The local studio: draws scenes as motion graphics, without a key and without a network.
 *
 * <p>{@link io.reelwright.provider.video.studio.StudioProvider} is the entry point.
 * {@link io.reelwright.provider.video.studio.SceneDirector} turns a scene into a {@link io.reelwright.provider.video.studio.SceneDrawing}:
 * a backdrop, the layers of a template and a camera. Templates are in {@code template}, their building blocks in
 * {@code stage}, backgrounds in {@code backdrop}, places in {@code world}. May touch {@code campaign}, {@code look}, {@code media}, {@code picture},
 * {@code provider.video}, {@code provider.video.studio.stage}, {@code provider.video.studio.template},
 * {@code provider.video.studio.backdrop} and {@code provider.video.studio.world}.
 */
@NullMarked
package io.reelwright.provider.video.studio;

import org.jspecify.annotations.NullMarked;
