/**
 * The built-in voice: MaryTTS in this process. {@link io.reelwright.provider.speech.mary.MaryVoice} is the entry point. No
 * other package uses the library. May touch {@code campaign}, {@code language.grammar}, {@code media.sound}, {@code provider.speech},
 * {@code provider.speech.normal}, {@code text} and {@code text.pronunciation}.
 */
@NullMarked
package io.reelwright.provider.speech.mary;

import org.jspecify.annotations.NullMarked;
