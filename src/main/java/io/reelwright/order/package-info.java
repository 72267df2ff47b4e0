/**
 * Turns a user's order into a complete {@link io.reelwright.campaign.Brief}, or reports everything that is wrong with it at
 * once. The command line and the server read orders by the same rules. May touch {@code campaign}, {@code config},
 * {@code text} and {@code text.pronunciation}. This package accesses no files.
 */
@NullMarked
package io.reelwright.order;

import org.jspecify.annotations.NullMarked;
