/**
 * PLANNING: chooses a campaign's creative direction from its niche, its words and its seed.
 *
 * <p>Input: the brief. Output: a {@link io.reelwright.campaign.Direction}. May touch {@code campaign}, {@code event}, {@code graph},
 * {@code language.meaning}, {@code text} and {@code text.quantity}. Entry point: {@link PlannerNode}. {@link NicheStyles} describes the niches,
 * {@link NicheClassifier} recognises them.
 */
@NullMarked
package io.reelwright.phase.plan;

import org.jspecify.annotations.NullMarked;
