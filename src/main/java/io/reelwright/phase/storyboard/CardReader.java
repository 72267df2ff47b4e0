package io.reelwright.phase.storyboard;

import java.util.Optional;

/** Checks whether a scene's words suit one kind of card. All words on the card come from the scene or the topic. */
@FunctionalInterface
interface CardReader {
    /** Returns the card that suits the words; empty if this kind does not. */
    Optional<CardChoice> read(SceneText scene);
}
