/**
 * Single frames: their pixels, what of them is worth looking at, and a window that moves over them.
 *
 * <p>May touch no other room.
 */
@NullMarked
package io.reelwright.media.frame;

import org.jspecify.annotations.NullMarked;
