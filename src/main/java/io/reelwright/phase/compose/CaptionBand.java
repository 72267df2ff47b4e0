package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;

/**
 * The part of the picture that belongs to the captions; scenes keep their own words out of it.
 *
 * @param x         left edge of the strip that is drawn, pixels
 * @param y         upper edge
 * @param width     of the strip
 * @param height    of the strip
 * @param centreX   on which lines are centred
 * @param centreY   on which the block of lines is centred
 * @param textWidth widest line
 * @param rows      how many lines there may be
 * @param size      em size of the letters when they fit
 * @param outline   width of the stroke around letters; half of it shows
 */
record CaptionBand(
        int x,
        int y,
        int width,
        int height,
        int centreX,
        int centreY,
        int textWidth,
        int rows,
        double size,
        double outline) {
    static CaptionBand of(Aspect aspect) {
        return switch (aspect) {
            case TALL -> new CaptionBand(110, 1004, 860, 252, 540, 1130, 756, 2, 88, 16);
            case WIDE -> new CaptionBand(270, 870, 1380, 150, 960, 945, 1240, 1, 70, 14);
        };
    }
}
