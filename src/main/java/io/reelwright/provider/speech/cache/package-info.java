/**
 * File cache of spoken sentences, so that the same text in the same voice is synthesized only once.
 * {@link io.reelwright.provider.speech.cache.CachedSpeech} wraps any voice. May touch {@code campaign},
 * {@code provider.speech} and {@code text.pronunciation}. Writes into its own directory only.
 */
@NullMarked
package io.reelwright.provider.speech.cache;

import org.jspecify.annotations.NullMarked;
