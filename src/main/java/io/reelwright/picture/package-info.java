/**
 * Illustrations: which word has which picture, and the picture itself at any size.
 *
 * <p>{@link io.reelwright.picture.PictureIndex} answers words, {@link io.reelwright.picture.PictureLibrary} draws names. The drawings
 * are Fluent Emoji (MIT, see the licence beside them). May touch {@code text}.
 */
@NullMarked
package io.reelwright.picture;

import org.jspecify.annotations.NullMarked;
