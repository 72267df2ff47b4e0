/** What the house knows of its own cost. May touch {@code campaign} and {@code graph}. */
@NullMarked
package io.reelwright.telemetry;

import org.jspecify.annotations.NullMarked;
