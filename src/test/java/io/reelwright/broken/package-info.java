/** Proves that campaigns end, and spend no more than they may, while a third of what services answer is broken. */
@NullMarked
package io.reelwright.broken;

import org.jspecify.annotations.NullMarked;
