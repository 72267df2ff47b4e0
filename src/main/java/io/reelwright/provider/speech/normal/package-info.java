/**
 * Text normalization: turns written text into spoken words (numbers, dates, money, units, abbreviations, acronyms, symbols).
 * {@link io.reelwright.provider.speech.normal.SpokenText} is the entry point. English. May touch {@code text}.
 */
@NullMarked
package io.reelwright.provider.speech.normal;

import org.jspecify.annotations.NullMarked;
