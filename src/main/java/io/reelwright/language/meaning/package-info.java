/**
 * Likeness of meaning between short English texts, as vectors of fixed length.
 *
 * <p>Pure functions over strings. May touch {@code text}. Entry points: {@link Meaning}, {@link SentenceMeaning#shared()} for the one of
 * this process, and {@link Vocabulary} for how rare a word is.
 */
@NullMarked
package io.reelwright.language.meaning;

import org.jspecify.annotations.NullMarked;
