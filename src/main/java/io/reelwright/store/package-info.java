/**
 * What lasts: the Postgres database (embedded, or one that the user names), its migrations and repositories.
 *
 * <p>May touch {@code campaign}, {@code store.asset} and {@code store.postgres}. SQL lives here, in {@code event} and in
 * {@code money}, nowhere else.
 */
@NullMarked
package io.reelwright.store;

import org.jspecify.annotations.NullMarked;
