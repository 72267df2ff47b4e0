/**
 * Speech synthesis: turns text into sound with word times. {@link io.reelwright.provider.speech.SpeechProvider} is the
 * contract; each voice implements it in its own package. May touch {@code campaign} and {@code text.pronunciation}.
 */
@NullMarked
package io.reelwright.provider.speech;

import org.jspecify.annotations.NullMarked;
