package io.reelwright.phase.compose;

/**
 * The content of the caption strip in one frame. Frames with equal states are one picture.
 *
 * @param page  index of the page; −1 if nothing is shown
 * @param lit   index of the highlighted word in its page
 * @param since frames since the word was highlighted, capped where the picture no longer changes
 * @param in    frames since the page appeared, capped where the picture no longer changes
 */
record CaptionState(int page, int lit, int since, int in) {
    static final CaptionState NOTHING = new CaptionState(-1, 0, 0, 0);
}
