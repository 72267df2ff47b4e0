/**
 * Durable files, written completely or not at all and named by campaign and content. May touch {@code campaign}, {@code config},
 * {@code log}, {@code retry} and {@code text}. Only this room uses the S3 client.
 */
@NullMarked
package io.reelwright.store.asset;

import org.jspecify.annotations.NullMarked;
