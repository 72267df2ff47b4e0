/** What the house knows of its own cost. May touch {@code campaign}, {@code graph} and {@code log}. */
@NullMarked
package io.reelwright.telemetry;

import org.jspecify.annotations.NullMarked;
