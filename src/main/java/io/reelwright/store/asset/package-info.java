/** Files that last: written whole or not at all, named by campaign and content. May touch {@code campaign} only. */
@NullMarked
package io.reelwright.store.asset;

import org.jspecify.annotations.NullMarked;
