package io.reelwright.text.quantity;

import org.jspecify.annotations.Nullable;

/** A rule of the grammar. It looks at a bounded number of parts, so that reading takes linear time. */
@FunctionalInterface
interface Rule {
    /** Returns the quantity that begins with this part; null if the rule knows none. */
    @Nullable
    Reading read(Parts parts, int i);
}
