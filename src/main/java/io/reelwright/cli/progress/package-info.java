/**
 * Progress output while a video is made: a live display on a terminal, plain lines elsewhere, or JSON for programs.
 *
 * <p>All output derives from events. May touch {@code campaign}, {@code event}, {@code money}.
 */
@NullMarked
package io.reelwright.cli.progress;

import org.jspecify.annotations.NullMarked;
