/**
 * Media files: probes, decodes, encodes and measures them with a bundled copy of ffmpeg.
 *
 * <p>{@link io.reelwright.media.Ffmpeg} is the entry point. May touch {@code process}. Every file is treated as untrusted:
 * only files and pipes are opened, no playlists and no lists of other files.
 */
@NullMarked
package io.reelwright.media;

import org.jspecify.annotations.NullMarked;
