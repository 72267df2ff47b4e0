/**
 * The files that a user gets: copied whole or not at all, under names that say what they are.
 *
 * <p>May touch {@code campaign}, {@code cli.progress}, {@code event}, {@code phase.script}, {@code store} and {@code text}.
 */
@NullMarked
package io.reelwright.cli.delivery;

import org.jspecify.annotations.NullMarked;
