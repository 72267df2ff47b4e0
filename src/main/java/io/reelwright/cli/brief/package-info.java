/**
 * Turns the arguments of a command into a complete {@link io.reelwright.campaign.Brief}, or reports all problems at once. Writes
 * nothing. May touch {@code campaign}, {@code cli.delivery}, {@code config}, {@code media}, {@code order} and {@code text}.
 */
@NullMarked
package io.reelwright.cli.brief;

import org.jspecify.annotations.NullMarked;
