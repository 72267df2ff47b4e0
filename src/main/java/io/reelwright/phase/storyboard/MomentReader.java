package io.reelwright.phase.storyboard;

import java.util.List;

/** Finds the cards that show what a scene tells at single moments, with what the scenes before it have told. */
@FunctionalInterface
interface MomentReader {
    /**
     * Returns the cards, in no order.
     *
     * @param scene  the words of a scene
     * @param before what the scenes before it have named
     */
    List<CardChoice> read(SceneText scene, Referents before);
}
