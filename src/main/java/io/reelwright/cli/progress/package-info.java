/**
 * What a user sees while a video is made: a live picture on a terminal, plain lines elsewhere, or JSON for programs.
 *
 * <p>Everything shown comes from events. May touch {@code campaign}, {@code event}, {@code money}.
 */
@NullMarked
package io.reelwright.cli.progress;

import org.jspecify.annotations.NullMarked;
