/**
 * Speech: text goes in, sound with word times comes out. {@link io.reelwright.provider.speech.SpeechProvider} is the contract; a
 * package per voice implements it. May touch {@code campaign}.
 */
@NullMarked
package io.reelwright.provider.speech;

import org.jspecify.annotations.NullMarked;
