/** What the studio promises, and a gallery to look at. */
@NullMarked
package io.reelwright.provider.video.studio;

import org.jspecify.annotations.NullMarked;
