/**
 * From text as it is written to words as they are spoken: numbers, dates, money, units, abbreviations, acronyms, symbols.
 * {@link io.reelwright.provider.speech.normal.SpokenText} is the way in. English. May touch {@code text}.
 */
@NullMarked
package io.reelwright.provider.speech.normal;

import org.jspecify.annotations.NullMarked;
