/**
 * Text normalization: turns written text into spoken words (abbreviations, acronyms, symbols; quantities by {@code text.quantity}).
 * {@link io.reelwright.provider.speech.normal.SpokenText} is the entry point. English.
 * {@link io.reelwright.provider.speech.normal.PronunciationGuide} tells words apart that are spelled alike. May touch {@code language.grammar},
 * {@code text}, {@code text.pronunciation} and {@code text.quantity}.
 */
@NullMarked
package io.reelwright.provider.speech.normal;

import org.jspecify.annotations.NullMarked;
