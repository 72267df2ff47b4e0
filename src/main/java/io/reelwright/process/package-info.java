/**
 * Child processes: started with an empty environment, a deadline and, where needed, resource limits; none is left running.
 *
 * <p>Only this room starts child processes. May touch no other room.
 */
@NullMarked
package io.reelwright.process;

import org.jspecify.annotations.NullMarked;
