/**
 * Facts of a campaign, numbered: what they are, where they are stored, and how they are read again.
 *
 * <p>May touch {@code campaign}, {@code log} and {@code store}. Everything that shows progress reads from here.
 */
@NullMarked
package io.reelwright.event;

import org.jspecify.annotations.NullMarked;
