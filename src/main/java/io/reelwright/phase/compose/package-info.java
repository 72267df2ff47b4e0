/**
 * COMPOSE: takes, narration and words become finished files.
 *
 * <p>In: a storyboard, its narration and a take per scene. Out: a master per output with captions and a contact sheet, each
 * checked after it is written. May touch {@code campaign}, {@code graph}, {@code event}, {@code store}, {@code media},
 * {@code look}. {@link io.reelwright.phase.compose.ComposeNode} is the way in for campaigns,
 * {@link io.reelwright.phase.compose.Composer} for parts of them.
 */
@NullMarked
package io.reelwright.phase.compose;

import org.jspecify.annotations.NullMarked;
