/** What each seller of takes must do, as one suite for all adapters; may touch what the room may, {@code fakes}, {@code store} and {@code media}. */
@NullMarked
package io.reelwright.provider.video;

import org.jspecify.annotations.NullMarked;
