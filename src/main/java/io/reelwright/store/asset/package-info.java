/**
 * Durable files, written completely or not at all and named by campaign and content. May touch {@code campaign}, {@code config},
 * {@code log} and {@code retry}. Only this room uses the S3 client.
 */
@NullMarked
package io.reelwright.store.asset;

import org.jspecify.annotations.NullMarked;
