package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;

/**
 * The strip of the picture that is reserved for captions; scenes place no text of their own there.
 *
 * @param x         left edge of the drawn strip, pixels
 * @param y         upper edge, pixels
 * @param width     width of the strip, pixels
 * @param height    height of the strip, pixels
 * @param centreX   horizontal centre of the lines, pixels
 * @param centreY   vertical centre of the block of lines, pixels
 * @param textWidth maximum width of a line, pixels
 * @param reach     maximum distance of the lowest mark from the centre, pixels
 * @param rows      usual number of lines; smaller letters may have more
 * @param size      em size of the letters if they fit, pixels
 * @param outline   width of the stroke around letters, pixels; the outer half is visible
 */
record CaptionBand(
        int x,
        int y,
        int width,
        int height,
        int centreX,
        int centreY,
        int textWidth,
        int reach,
        int rows,
        double size,
        double outline) {
    static CaptionBand of(Aspect aspect) {
        return switch (aspect) {
            case TALL -> new CaptionBand(110, 1004, 860, 252, 540, 1130, 756, 118, 2, 88, 16);
            case WIDE -> new CaptionBand(270, 870, 1380, 150, 960, 945, 1240, 68, 1, 70, 14);
        };
    }
}
