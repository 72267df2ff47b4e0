/**
 * Facts of a campaign: what they are and what they look like on the wire.
 *
 * <p>May touch {@code campaign}, {@code log}, {@code store}. Everything that shows progress reads them through
 * {@code event.live}.
 */
@NullMarked
package io.reelwright.event;

import org.jspecify.annotations.NullMarked;
