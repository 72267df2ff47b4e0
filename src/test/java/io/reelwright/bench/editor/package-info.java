/** How strangers' texts are cut and drawn, measured from their cut sheets. Started by {@code bench/editor.sh}. */
@NullMarked
package io.reelwright.bench.editor;

import org.jspecify.annotations.NullMarked;
