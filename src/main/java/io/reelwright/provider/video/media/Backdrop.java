package io.reelwright.provider.video.media;

import io.reelwright.media.frame.RgbImage;

/** What is seen around a picture that does not fill the frame. */
interface Backdrop {
    /** Space above a picture that stands on the words, in pixels; with less it is centred. */
    int EDGE = 90;

    /** Returns the picture, which is smaller than the frame, in front of its backdrop; reused by the next call. */
    RgbImage behind(RgbImage picture);

    /**
     * Copies a picture into a frame.
     *
     * @param above row above which the picture should end, if there is room; 0 centres it vertically
     */
    static void put(RgbImage picture, RgbImage frame, int above) {
        int top = above - picture.height() > EDGE ? above - picture.height() : (frame.height() - picture.height()) / 2;
        paste(picture, frame, top);
    }

    /** Copies a picture into the middle of a frame's rows from {@code top} on. */
    static void paste(RgbImage picture, RgbImage frame, int top) {
        int left = (frame.width() - picture.width()) / 2;
        for (int row = 0; row < picture.height(); row++) {
            int to = (top + row) * frame.width() + left;
            System.arraycopy(picture.pixels(), row * picture.width(), frame.pixels(), to, picture.width());
        }
    }
}
