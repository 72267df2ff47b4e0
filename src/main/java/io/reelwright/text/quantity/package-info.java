/**
 * The one reader of quantities, for voice, captions and cards: numbers, money, measures, dates, times, years, codes, names with numbers.
 *
 * <p>{@link io.reelwright.text.quantity.Quantities} is the entry point: it gives each quantity of a sentence with its kind, value, what is
 * said of it and what is shown. {@link io.reelwright.text.quantity.Figures} gives those that a card may show. The words of the grammar are
 * tables beside the classes ({@code units.tsv}, {@code currencies.tsv}, {@code contexts.txt}, …). What no rule understands is no quantity:
 * the voice says it as written, and no card shows it. English. May touch {@code text}.
 */
@NullMarked
package io.reelwright.text.quantity;

import org.jspecify.annotations.NullMarked;
