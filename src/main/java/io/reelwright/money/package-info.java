/**
 * Money: prices, budgets, and each paid job with every movement of money that it caused. Amounts are micros, millionths of a US dollar,
 * in a {@code long}.
 *
 * <p>May touch {@code campaign}, {@code event}, {@code event.change}, {@code log}, {@code store}. No other room writes these tables.
 */
@NullMarked
package io.reelwright.money;

import org.jspecify.annotations.NullMarked;
