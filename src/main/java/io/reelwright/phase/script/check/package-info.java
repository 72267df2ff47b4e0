/**
 * Checks of a narration before anything is drawn: what a person would not post is found, named with its sentence, and told with its mend.
 *
 * <p>Pure functions over a {@link Narration}. May touch {@code campaign}, {@code graph}, {@code language.grammar}, {@code language.meaning},
 * {@code text} and {@code text.quantity}. Entry point: {@link ScriptCheck}. Each check looks at one property and knows no other check.
 * Own scripts only hear of findings; a writer, ours or a model, has to mend the hard ones.
 */
@NullMarked
package io.reelwright.phase.script.check;

import org.jspecify.annotations.NullMarked;
