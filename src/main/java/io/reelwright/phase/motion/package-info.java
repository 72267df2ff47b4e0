/**
 * MOTION: how the video is to move. Measures the shots and transitions of a reference video, or takes the rhythm from the
 * direction, and fits the storyboard's scenes to it inside each sentence.
 *
 * <p>In: direction, storyboard, reference file. Out: a blueprint and a re-timed storyboard. May touch {@code campaign},
 * {@code event}, {@code graph}, {@code media}, {@code store.asset} and {@code text}.
 * {@link io.reelwright.phase.motion.MotionNode} is the way in; {@link io.reelwright.phase.motion.ShotFinder} works on bare
 * frames and knows no file.
 */
@NullMarked
package io.reelwright.phase.motion;

import org.jspecify.annotations.NullMarked;
