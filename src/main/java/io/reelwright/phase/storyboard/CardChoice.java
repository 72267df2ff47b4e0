package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard;

/** A card that a scene could have, and how well it fits: 0 (badly) to 1 (made for it). */
record CardChoice(SceneCard card, double fit) {}
