/**
 * SCRIPT: turns the brief into a narration in sentences with roles.
 *
 * <p>Input: the brief and the direction. Output: a {@link io.reelwright.campaign.Script}, checked and improved as far as possible.
 * May touch {@code campaign}, {@code event}, {@code graph}, {@code language.grammar}, {@code language.meaning},
 * {@code phase.script.story}, {@code text}, {@code text.document} and {@code text.quantity}. Entry point: {@link ScriptNode}.
 * English sources are told by {@code phase.script.story}; {@link LocalWriter} extracts from those in other languages, {@link Outline} asks
 * questions about a topic, {@link ScriptCheck} checks drafts.
 */
@NullMarked
package io.reelwright.phase.script;

import org.jspecify.annotations.NullMarked;
