/**
 * Sound as numbers: filters, loudness, limiting, and files of samples. 48,000 samples a second everywhere.
 *
 * <p>Pure arithmetic on arrays, the same on every machine: what needs sines or powers takes them from {@link StrictMath}. May
 * touch no other room.
 */
@NullMarked
package io.reelwright.media.sound;

import org.jspecify.annotations.NullMarked;
