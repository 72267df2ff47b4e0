package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard;

/** A possible card for a scene and how well it fits, from 0 (badly) to 1 (perfectly). */
record CardChoice(SceneCard card, double fit) {}
