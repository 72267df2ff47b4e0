/**
 * Events, the facts of a campaign: their types and their form on the wire.
 *
 * <p>May touch {@code campaign}, {@code store}. Everything that shows progress reads events through {@code event.live}.
 */
@NullMarked
package io.reelwright.event;

import org.jspecify.annotations.NullMarked;
