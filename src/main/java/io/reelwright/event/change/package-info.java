/**
 * Writes to campaigns: checkpoints with their events and turns, and changes from outside a run, each in one transaction.
 *
 * <p>May touch {@code campaign}, {@code event}, {@code event.live}, {@code event.table} and {@code store}.
 */
@NullMarked
package io.reelwright.event.change;

import org.jspecify.annotations.NullMarked;
