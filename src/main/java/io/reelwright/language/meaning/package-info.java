/**
 * Likeness of meaning between short English texts, as vectors of fixed length.
 *
 * <p>Pure functions over strings. May touch no other room. Entry point: {@link Meaning}.
 */
@NullMarked
package io.reelwright.language.meaning;

import org.jspecify.annotations.NullMarked;
