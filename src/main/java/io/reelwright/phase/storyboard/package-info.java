/**
 * STORYBOARD: has the narration spoken, then lays scenes on it and chooses what stands on each.
 *
 * <p>In: the script and the direction. Out: a {@link io.reelwright.campaign.Storyboard} whose scene lengths are exact. May touch
 * {@code campaign}, {@code event}, {@code graph}, {@code media}, {@code order}, {@code provider.speech}, {@code store.asset} and
 * {@code text}. {@link StoryboardNode} is the way in. A kind of card is one class that reads a {@link SceneText} and says what
 * it could show.
 */
@NullMarked
package io.reelwright.phase.storyboard;

import org.jspecify.annotations.NullMarked;
