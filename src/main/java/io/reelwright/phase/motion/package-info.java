/**
 * MOTION: determines how the video moves. Measures the shots and transitions of a reference video, or takes the rhythm from the
 * direction, and fits the storyboard's scenes to it within each sentence.
 *
 * <p>Input: direction, storyboard, reference file. Output: a blueprint and a re-timed storyboard. May touch {@code campaign},
 * {@code event}, {@code graph}, {@code media}, {@code store.asset} and {@code text}.
 * Entry point: {@link io.reelwright.phase.motion.MotionNode}. {@link io.reelwright.phase.motion.ShotFinder} works on plain frames
 * and does not read files.
 */
@NullMarked
package io.reelwright.phase.motion;

import org.jspecify.annotations.NullMarked;
