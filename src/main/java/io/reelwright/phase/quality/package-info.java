/**
 * QUALITY: inspects every new take, scores it against its plan and names what to change.
 *
 * <p>Input: takes and the plan of their scenes. Output: a diagnosis per take. May touch {@code campaign}, {@code event},
 * {@code graph}, {@code media} and {@code store.asset}. Entry point: {@link io.reelwright.phase.quality.QualityNode}.
 * {@link io.reelwright.phase.quality.PixelMeasures} and {@link io.reelwright.phase.quality.HardChecks} define the measures;
 * {@code calibration.properties} holds the value at which each measure starts to count as bad.
 */
@NullMarked
package io.reelwright.phase.quality;

import org.jspecify.annotations.NullMarked;
