/**
 * Messages between nodes that something has been committed, over Postgres or Redis.
 *
 * <p>May touch {@code log}, {@code retry} and {@code store}.
 */
@NullMarked
package io.reelwright.event.wakeup;

import org.jspecify.annotations.NullMarked;
