/**
 * Child processes: started with an empty environment, a deadline and where it matters limits, and never left behind.
 *
 * <p>The only room that starts one. May touch no other room.
 */
@NullMarked
package io.reelwright.process;

import org.jspecify.annotations.NullMarked;
