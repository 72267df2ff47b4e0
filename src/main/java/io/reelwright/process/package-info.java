/**
 * Child processes: started with an empty environment, a deadline and where it matters limits, and never left behind.
 *
 * <p>The only room that starts one. Knows nothing of the rest of the house.
 */
@NullMarked
package io.reelwright.process;

import org.jspecify.annotations.NullMarked;
