/**
 * Delivers the finished files to the user: complete or not at all, under descriptive names, and never over a file that is there
 * unless that was asked for. {@link io.reelwright.cli.delivery.UserFiles} is the only class that writes to places of the user's.
 *
 * <p>May touch {@code campaign}, {@code cli.progress}, {@code config}, {@code event}, {@code order},
 * {@code phase.script} and {@code store}.
 */
@NullMarked
package io.reelwright.cli.delivery;

import org.jspecify.annotations.NullMarked;
