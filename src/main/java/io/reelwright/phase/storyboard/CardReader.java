package io.reelwright.phase.storyboard;

import java.util.Optional;

/** Sees whether a scene's words ask for one kind of card. All words of the card come from the scene or the topic. */
@FunctionalInterface
interface CardReader {
    /** The card that the words ask for; empty when they do not. */
    Optional<CardChoice> read(SceneText scene);
}
