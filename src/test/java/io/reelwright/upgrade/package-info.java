/** Proves that an older binary of this repository and this one work together on one database while one takes the other's place. */
@NullMarked
package io.reelwright.upgrade;

import org.jspecify.annotations.NullMarked;
