/** What the product costs, as ratios inside one run. Started by the scripts in {@code bench/}. */
@NullMarked
package io.reelwright.bench;

import org.jspecify.annotations.NullMarked;
