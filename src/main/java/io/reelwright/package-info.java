/** Reelwright: a campaign goes in, finished videos come out. {@code Reelwright} is the way in, {@code Assembly} the parts list. */
@NullMarked
package io.reelwright;

import org.jspecify.annotations.NullMarked;
