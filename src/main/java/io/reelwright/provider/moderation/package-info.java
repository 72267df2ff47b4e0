/**
 * What happens to a prompt that a service has refused: a fixed table of softer words, and the sentence for a model that took a prompt for
 * speech.
 *
 * <p>Pure functions over strings and the table {@code softer-words.txt}. May touch {@code money} and {@code text}.
 */
@NullMarked
package io.reelwright.provider.moderation;

import org.jspecify.annotations.NullMarked;
