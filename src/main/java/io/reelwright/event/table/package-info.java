/**
 * The event table: how events are written, and how they are read per campaign or in the order of all campaigns.
 *
 * <p>May touch {@code campaign}, {@code event} and {@code store}.
 */
@NullMarked
package io.reelwright.event.table;

import org.jspecify.annotations.NullMarked;
