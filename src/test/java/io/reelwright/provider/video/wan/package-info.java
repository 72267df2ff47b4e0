/** Tests of an adapter against its fake; may touch what the room may and {@code fakes}. */
@NullMarked
package io.reelwright.provider.video.wan;

import org.jspecify.annotations.NullMarked;
