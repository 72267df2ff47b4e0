/**
 * VISUAL: a take per scene.
 *
 * <p>In: scenes, blueprint, what QUALITY wants changed. Out: takes with a stored file per shape. May touch {@code campaign},
 * {@code event}, {@code graph}, {@code media}, {@code media.frame}, {@code money}, {@code net}, {@code provider.video}, {@code store.asset}.
 * {@link io.reelwright.phase.visual.VisualNode} is the way in.
 */
@NullMarked
package io.reelwright.phase.visual;

import org.jspecify.annotations.NullMarked;
