/**
 * Persistence: the Postgres database (embedded, or one that the user names), its migrations and repositories.
 *
 * <p>May touch {@code campaign}, {@code config}, {@code retry}, {@code schedule}, {@code store.asset} and {@code store.postgres}. Only this
 * room, {@code event} and {@code money} contain SQL.
 */
@NullMarked
package io.reelwright.store;

import org.jspecify.annotations.NullMarked;
