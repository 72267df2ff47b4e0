/**
 * PLANNING: gives a campaign its creative direction from its niche, its words and its seed.
 *
 * <p>In: the brief. Out: a {@link io.reelwright.campaign.Direction}. May touch {@code campaign}, {@code event}, {@code graph}
 * and {@code text}. {@link PlannerNode} is the way in; {@link NicheStyles} holds what the niches are like.
 */
@NullMarked
package io.reelwright.phase.plan;

import org.jspecify.annotations.NullMarked;
