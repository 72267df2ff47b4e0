package io.reelwright.phase.storyboard;

/**
 * A stretch of the narration that becomes a scene.
 *
 * @param firstWord  index of its first word
 * @param endWord    index after its last word
 * @param firstFrame frame at which it begins
 * @param endFrame   frame after its last
 * @param sentence   the sentence its first word belongs to
 */
record SceneSpan(int firstWord, int endWord, int firstFrame, int endFrame, int sentence) {
    int frames() {
        return endFrame - firstFrame;
    }
}
