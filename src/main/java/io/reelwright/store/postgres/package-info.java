/**
 * The embedded Postgres: its programs are bundled, its cluster is under the data folder and survives every crash.
 *
 * <p>The entry point is {@link io.reelwright.store.postgres.EmbeddedPostgres}. May touch {@code log}, {@code process} and {@code retry}.
 */
@NullMarked
package io.reelwright.store.postgres;

import org.jspecify.annotations.NullMarked;
