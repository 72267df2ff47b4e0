/**
 * Phrases of a sentence that can stand alone on a picture: generated from its tree, checked for truth and wholeness, and ranked.
 *
 * <p>Pure functions. May touch {@code language.grammar}, {@code language.meaning} and {@code text}. Entry point: {@link KeyPhrases}.
 */
@NullMarked
package io.reelwright.language.phrase;

import org.jspecify.annotations.NullMarked;
