/**
 * Shared parts of all drawing code: palettes, typefaces, text as outlines, easings and pre-rendered sprites.
 *
 * <p>Uses only Java2D, and no files except the shipped fonts. May touch {@code text}. {@link Looks} finds a look by
 * name or niche, {@link TextStyle} typesets text, {@link Sprite} holds an image that is drawn many times.
 */
@NullMarked
package io.reelwright.look;

import org.jspecify.annotations.NullMarked;
