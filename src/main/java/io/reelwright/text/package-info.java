/**
 * Analysis of English text: plain text of Markdown and HTML, sentences, words and their classes, names, reading ease. Numbers are read in
 * {@code text.quantity}.
 *
 * <p>Pure functions over strings and word lists. May touch no other room. SCRIPT, STORYBOARD and PLANNING use it.
 */
@NullMarked
package io.reelwright.text;

import org.jspecify.annotations.NullMarked;
