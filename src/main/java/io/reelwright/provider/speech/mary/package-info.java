/**
 * The voice that needs nothing installed: MaryTTS in process. {@link io.reelwright.provider.speech.mary.MaryVoice} is the way in. No
 * other package names the library.
 */
@NullMarked
package io.reelwright.provider.speech.mary;

import org.jspecify.annotations.NullMarked;
