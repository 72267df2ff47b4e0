/**
 * Text normalization: turns written text into spoken words (abbreviations, acronyms, symbols; quantities by {@code text.quantity}).
 * {@link io.reelwright.provider.speech.normal.SpokenText} is the entry point. English. May touch {@code text} and {@code text.quantity}.
 */
@NullMarked
package io.reelwright.provider.speech.normal;

import org.jspecify.annotations.NullMarked;
