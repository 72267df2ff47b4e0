/**
 * The table of events: how they are written, and how they are read by campaign or in the order of all campaigns.
 *
 * <p>May touch {@code campaign}, {@code event} and {@code store}.
 */
@NullMarked
package io.reelwright.event.table;

import org.jspecify.annotations.NullMarked;
