/**
 * From what somebody asks for, in words, to a complete {@link io.reelwright.campaign.Brief}, or to everything that is wrong with
 * it at once. The command line and the server read orders by the same rules. May touch {@code campaign}, {@code config} and
 * {@code text}. It touches no file.
 */
@NullMarked
package io.reelwright.order;

import org.jspecify.annotations.NullMarked;
