/**
 * Files that last: written whole or not at all, named by campaign and content. May touch {@code campaign}, {@code config} and
 * {@code log}. Nobody else knows what a bucket is asked by.
 */
@NullMarked
package io.reelwright.store.asset;

import org.jspecify.annotations.NullMarked;
