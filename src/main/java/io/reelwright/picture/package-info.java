/**
 * Illustrations: finds the picture for a word, and draws it at any size.
 *
 * <p>{@link io.reelwright.picture.PictureIndex} maps words to names of pictures, {@link io.reelwright.picture.PictureLibrary} draws a
 * picture by its name. {@link io.reelwright.picture.SensiblePictures} looks for what a phrase speaks of, in its sense. The drawings are Fluent
 * Emoji (MIT, see the licence beside them). May touch {@code language.grammar}, {@code language.meaning} and {@code text}.
 */
@NullMarked
package io.reelwright.picture;

import org.jspecify.annotations.NullMarked;
