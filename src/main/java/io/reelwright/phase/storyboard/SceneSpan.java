package io.reelwright.phase.storyboard;

/**
 * The part of the narration that becomes a scene.
 *
 * @param firstWord  index of its first word
 * @param endWord    index after its last word
 * @param firstFrame its first frame
 * @param endFrame   frame after its last
 * @param sentence   index of the sentence of its first word
 */
record SceneSpan(int firstWord, int endWord, int firstFrame, int endFrame, int sentence) {
    int frames() {
        return endFrame - firstFrame;
    }
}
