/**
 * How words are pronounced: respellings that people can read and write, lexicons of them, and words without accents.
 *
 * <p>Pure functions. May touch {@code text}. Entry points: {@link io.reelwright.text.pronunciation.Lexicon} and
 * {@link io.reelwright.text.pronunciation.Respelling}.
 */
@NullMarked
package io.reelwright.text.pronunciation;

import org.jspecify.annotations.NullMarked;
