/** Tests of own pictures and clips; may touch what the room may. */
@NullMarked
package io.reelwright.provider.video.media;

import org.jspecify.annotations.NullMarked;
