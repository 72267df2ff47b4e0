/**
 * Takes from the user's own pictures and clips: framed, graded and named by a lower third.
 *
 * <p>May touch {@code campaign}, {@code look}, {@code media}, {@code media.frame}, {@code provider.video}, {@code text}. Does not know other makers.
 */
@NullMarked
package io.reelwright.provider.video.media;

import org.jspecify.annotations.NullMarked;
