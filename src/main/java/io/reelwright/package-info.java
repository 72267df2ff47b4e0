/**
 * Reelwright: a campaign goes in, finished videos come out. {@code Reelwright} is the main class, {@code Assembly} constructs all
 * services.
 */
@NullMarked
package io.reelwright;

import org.jspecify.annotations.NullMarked;
