/**
 * Building blocks of a drawn scene: the {@link io.reelwright.provider.video.studio.stage.SceneStage} with its bands and its
 * register of text, the {@link io.reelwright.provider.video.studio.stage.Canvas} of a frame, prepared
 * {@link io.reelwright.provider.video.studio.stage.Stamp}s, and the
 * {@link io.reelwright.provider.video.studio.stage.SceneLayer}s that move them.
 *
 * <p>Coordinates are pixels of the final output from the upper left, times are seconds from the start of the scene. A layer
 * does its expensive work on creation; painting only draws stamps. May touch {@code campaign} and {@code look}.
 */
@NullMarked
package io.reelwright.provider.video.studio.stage;

import org.jspecify.annotations.NullMarked;
