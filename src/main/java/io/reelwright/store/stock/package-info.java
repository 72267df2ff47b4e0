/**
 * What is remembered of stock libraries: their answers to searches, and which campaign uses which clip.
 *
 * <p>May touch {@code store}.
 */
@NullMarked
package io.reelwright.store.stock;

import org.jspecify.annotations.NullMarked;
