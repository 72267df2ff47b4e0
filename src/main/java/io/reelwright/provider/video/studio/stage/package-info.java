/**
 * What a drawn scene is made of: the {@link io.reelwright.provider.video.studio.stage.SceneStage} with its bands and its register of
 * text, the {@link io.reelwright.provider.video.studio.stage.Canvas} that a frame is painted on, prepared
 * {@link io.reelwright.provider.video.studio.stage.Stamp}s, and the {@link io.reelwright.provider.video.studio.stage.SceneLayer}s
 * that move them.
 *
 * <p>Coordinates are pixels of the real output from the upper left, times are seconds from the start of the scene. A layer does
 * its costly work when it is built; painting only puts stamps. May touch {@code campaign} and {@code look}.
 */
@NullMarked
package io.reelwright.provider.video.studio.stage;

import org.jspecify.annotations.NullMarked;
