/**
 * Readers of events as they are committed: a feed of one campaign, a feed of all campaigns, and a tail for the terminal.
 *
 * <p>May touch {@code event}, {@code event.table}, {@code event.wakeup}, {@code log}, {@code store}.
 */
@NullMarked
package io.reelwright.event.live;

import org.jspecify.annotations.NullMarked;
