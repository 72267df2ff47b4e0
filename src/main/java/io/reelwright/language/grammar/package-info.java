/**
 * Grammar of English sentences: part-of-speech tags, lemmas and dependency trees.
 *
 * <p>Pure functions over strings. May touch {@code text}. Entry points: {@link Grammar}, and {@link EnglishGrammar#shared()} for the one of this
 * process. Trees of other languages are meaningless;
 * callers ask {@code text}'s language guess first.
 */
@NullMarked
package io.reelwright.language.grammar;

import org.jspecify.annotations.NullMarked;
