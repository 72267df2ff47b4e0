/**
 * Measurements of the program's own cost: processor time and duration of each phase. May touch {@code campaign}, {@code graph} and
 * {@code log}.
 */
@NullMarked
package io.reelwright.telemetry;

import org.jspecify.annotations.NullMarked;
