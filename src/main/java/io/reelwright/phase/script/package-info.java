/**
 * SCRIPT: turns the brief into a narration in sentences with roles.
 *
 * <p>Input: the brief and the direction. Output: a {@link io.reelwright.campaign.Script}, checked and improved as far as possible.
 * May touch {@code campaign}, {@code event}, {@code graph}, {@code language.grammar}, {@code language.meaning}, {@code phase.script.check},
 * {@code phase.script.story}, {@code text}, {@code text.document} and {@code text.quantity}. Entry point: {@link ScriptNode}.
 * {@code phase.script.story} tells an English source, {@link LocalWriter} one in another language, {@link Outline} asks questions about a topic, {@code phase.script.check} checks drafts.
 */
@NullMarked
package io.reelwright.phase.script;

import org.jspecify.annotations.NullMarked;
