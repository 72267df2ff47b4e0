/** What is said of strangers' texts, measured apart from the product's own check. Started by {@code bench/writer.sh}. */
@NullMarked
package io.reelwright.bench.writer;

import org.jspecify.annotations.NullMarked;
