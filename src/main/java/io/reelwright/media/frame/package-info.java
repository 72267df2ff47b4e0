/**
 * Single frames: their pixels, their most interesting part, and a window that moves over them.
 *
 * <p>May touch no other room.
 */
@NullMarked
package io.reelwright.media.frame;

import org.jspecify.annotations.NullMarked;
