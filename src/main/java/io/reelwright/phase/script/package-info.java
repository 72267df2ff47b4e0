/**
 * SCRIPT: turns the brief into a narration in sentences with roles.
 *
 * <p>In: the brief and the direction. Out: a {@link io.reelwright.campaign.Script} that passed its own checks as well as it can.
 * May touch {@code campaign}, {@code event}, {@code graph} and {@code text}. {@link ScriptNode} is the way in;
 * {@link LocalWriter} extracts from a source, {@link Outline} asks about a bare topic, {@link ScriptCheck} judges.
 */
@NullMarked
package io.reelwright.phase.script;

import org.jspecify.annotations.NullMarked;
