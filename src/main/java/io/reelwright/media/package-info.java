/**
 * Files of pictures and sound: probe, decode, encode and measure them with our own copy of ffmpeg.
 *
 * <p>{@link io.reelwright.media.Ffmpeg} is the way in. May touch {@code process}. Every file is opened as if a stranger had sent
 * it: files and pipes only, no playlists, no lists of other files.
 */
@NullMarked
package io.reelwright.media;

import org.jspecify.annotations.NullMarked;
