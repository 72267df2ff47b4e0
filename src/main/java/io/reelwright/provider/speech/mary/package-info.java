/**
 * The voice that needs nothing installed: MaryTTS in process. {@link io.reelwright.provider.speech.mary.MaryVoice} is the way
 * in. No other package names the library. May touch {@code campaign}, {@code media.sound}, {@code provider.speech} and
 * {@code provider.speech.normal}.
 */
@NullMarked
package io.reelwright.provider.speech.mary;

import org.jspecify.annotations.NullMarked;
