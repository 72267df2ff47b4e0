/** Reads the commands that the documentation names, so that tests can run each of them. */
@NullMarked
package io.reelwright.documented;

import org.jspecify.annotations.NullMarked;
