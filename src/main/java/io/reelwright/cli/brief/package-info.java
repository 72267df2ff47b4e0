/**
 * From what was typed to a complete {@link io.reelwright.campaign.Brief}, or to everything that is wrong with it at once.
 * Nothing is written. May touch {@code campaign}, {@code config}, {@code media} and {@code order}.
 */
@NullMarked
package io.reelwright.cli.brief;

import org.jspecify.annotations.NullMarked;
