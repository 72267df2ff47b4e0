/** Specifications of the places in which videos play. */
@NullMarked
package io.reelwright.provider.video.studio.world;

import org.jspecify.annotations.NullMarked;
