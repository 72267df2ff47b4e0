/**
 * From what somebody asks for, in words, to a complete {@link io.reelwright.campaign.Brief}, or to everything that is wrong
 * with it at once. The command line and the server read orders by the same rules. Touches no file, and only {@code campaign},
 * {@code config} and {@code text}.
 */
@NullMarked
package io.reelwright.order;

import org.jspecify.annotations.NullMarked;
