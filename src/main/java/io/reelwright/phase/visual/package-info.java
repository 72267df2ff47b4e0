/**
 * VISUAL: a take per scene.
 *
 * <p>Input: scenes, blueprint and what QUALITY wants changed. Output: takes with a stored file per shape.
 * May touch {@code campaign}, {@code event}, {@code graph}, {@code media}, {@code media.frame}, {@code money}, {@code net},
 * {@code provider.moderation}, {@code provider.video}, {@code store.asset}, {@code text}.
 * Entry point: {@link io.reelwright.phase.visual.VisualNode}.
 */
@NullMarked
package io.reelwright.phase.visual;

import org.jspecify.annotations.NullMarked;
