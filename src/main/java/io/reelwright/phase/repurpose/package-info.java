/**
 * REPURPOSE: makes ranked short clips from a long video.
 *
 * <p>Input: storyboard, narration, takes. Output: clips of whole sentences in the tall shape, rendered from the scenes' own tall
 * takes. May touch {@code campaign}, {@code event}, {@code graph}, {@code media}, {@code store.asset} and {@code text}.
 * Entry point: {@link io.reelwright.phase.repurpose.RepurposeNode}. {@link io.reelwright.phase.repurpose.ClipRenderer} is the
 * port through which clips are rendered.
 */
@NullMarked
package io.reelwright.phase.repurpose;

import org.jspecify.annotations.NullMarked;
