/**
 * REPURPOSE: ranked short clips from a long video.
 *
 * <p>In: storyboard, narration, takes. Out: clips of whole sentences in the tall shape, rendered from the scenes' own tall
 * takes. May touch {@code campaign}, {@code event}, {@code graph}, {@code media}, {@code store.asset} and {@code text}.
 * {@link io.reelwright.phase.repurpose.RepurposeNode} is the way in; {@link io.reelwright.phase.repurpose.ClipRenderer} is the
 * port through which a clip is rendered.
 */
@NullMarked
package io.reelwright.phase.repurpose;

import org.jspecify.annotations.NullMarked;
