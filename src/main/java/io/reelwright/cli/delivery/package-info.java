/**
 * Delivers the finished files to the user: complete or not at all, under descriptive names.
 *
 * <p>May touch {@code campaign}, {@code cli.progress}, {@code event}, {@code phase.script}, {@code store} and {@code text}.
 */
@NullMarked
package io.reelwright.cli.delivery;

import org.jspecify.annotations.NullMarked;
