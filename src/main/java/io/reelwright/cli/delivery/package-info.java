/**
 * The files that a user gets: copied whole or not at all, under names that say what they are.
 *
 * <p>May touch {@code campaign}, {@code event}, {@code store} and {@code phase.script}.
 */
@NullMarked
package io.reelwright.cli.delivery;

import org.jspecify.annotations.NullMarked;
