package io.reelwright.phase.compose;

/**
 * What a frame of the captions shows. Two frames with equal poses are one picture.
 *
 * @param page  index of the page; −1 when nothing is shown
 * @param lit   index of the lit word in its page
 * @param since frames since the word was lit, as far as that changes the picture
 * @param in    frames since the page appeared, as far as that changes the picture
 */
record CaptionState(int page, int lit, int since, int in) {
    static final CaptionState NOTHING = new CaptionState(-1, 0, 0, 0);
}
