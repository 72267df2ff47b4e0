/**
 * What everything that is drawn shares: colour systems, typefaces, letters set as outlines, easings, soft sprites.
 *
 * <p>Java2D only, no files but the shipped fonts. May touch {@code campaign} and {@code text}. {@link Looks} gives a look by name or niche,
 * {@link TextStyle} sets text, {@link Sprite} holds a picture that is drawn many times.
 */
@NullMarked
package io.reelwright.look;

import org.jspecify.annotations.NullMarked;
