/**
 * QUALITY: looks at every new take, scores it against its plan, and says what to change.
 *
 * <p>In: takes and the plan of their scenes. Out: a diagnosis per take. May touch {@code campaign}, {@code event},
 * {@code graph}, {@code media} and {@code store.asset}. {@link io.reelwright.phase.quality.QualityNode} is the way in;
 * {@link io.reelwright.phase.quality.PixelMeasures} and {@link io.reelwright.phase.quality.HardChecks} hold what is measured,
 * {@code calibration.properties} where each measure begins to be bad.
 */
@NullMarked
package io.reelwright.phase.quality;

import org.jspecify.annotations.NullMarked;
