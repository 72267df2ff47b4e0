/**
 * Digital audio at 48,000 samples a second: filters, loudness, limiting, and files of samples.
 *
 * <p>Pure arithmetic on arrays with the same result on every machine: sines and powers come from {@link StrictMath}. May
 * touch no other room.
 */
@NullMarked
package io.reelwright.media.sound;

import org.jspecify.annotations.NullMarked;
