/**
 * STORYBOARD: has the narration spoken, divides it into scenes and chooses a card for each.
 *
 * <p>Input: the script and the direction. Output: a {@link io.reelwright.campaign.Storyboard} with exact scene lengths. May touch
 * {@code campaign}, {@code event}, {@code graph}, {@code language.grammar}, {@code language.meaning}, {@code language.phrase}, {@code media}, {@code picture}, {@code place},
 * {@code provider.speech}, {@code store.asset}, {@code text}, {@code text.pronunciation} and {@code text.quantity}. Entry point: {@link StoryboardNode}. Each kind
 * of card has one class that reads a {@link SceneText} and returns the card that it could show.
 */
@NullMarked
package io.reelwright.phase.storyboard;

import org.jspecify.annotations.NullMarked;
