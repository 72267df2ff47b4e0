/**
 * Our own Postgres: its programs come with us, its cluster lies under the data folder and outlives every crash.
 *
 * <p>{@link io.reelwright.store.postgres.EmbeddedPostgres} is the way in. May touch {@code log} and {@code process}.
 */
@NullMarked
package io.reelwright.store.postgres;

import org.jspecify.annotations.NullMarked;
