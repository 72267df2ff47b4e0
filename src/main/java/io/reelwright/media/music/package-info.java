/**
 * Synthesized sound: background music for each mood, and the sounds of transitions. The same seed gives the same samples on
 * every machine. {@link io.reelwright.media.music.MusicBed} and {@link io.reelwright.media.music.Whoosh} are the entry
 * points. May touch {@code campaign} and {@code media.sound}.
 */
@NullMarked
package io.reelwright.media.music;

import org.jspecify.annotations.NullMarked;
