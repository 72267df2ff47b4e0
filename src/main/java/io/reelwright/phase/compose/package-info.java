/**
 * COMPOSE: turns takes, narration and words into finished files.
 *
 * <p>Input: a storyboard, its narration and a take per scene. Output: a master per output with captions and a contact sheet, each
 * checked after it is written. May touch {@code campaign}, {@code event}, {@code graph}, {@code look}, {@code media},
 * {@code media.music}, {@code media.sound}, {@code store}, {@code store.asset} and {@code text}.
 * Entry points: {@link io.reelwright.phase.compose.ComposeNode} for campaigns, {@link io.reelwright.phase.compose.Composer} for
 * parts of them.
 */
@NullMarked
package io.reelwright.phase.compose;

import org.jspecify.annotations.NullMarked;
