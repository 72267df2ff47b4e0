/**
 * Sentences that have been spoken are kept as files, so that the same words in the same voice cost nothing again.
 * {@link io.reelwright.provider.speech.cache.CachedSpeech} wraps any voice. May touch {@code campaign} and
 * {@code provider.speech}. It writes into its own directory only.
 */
@NullMarked
package io.reelwright.provider.speech.cache;

import org.jspecify.annotations.NullMarked;
