package io.reelwright.provider.video.media;

import io.reelwright.look.Palette;
import io.reelwright.media.FirstFrames;
import io.reelwright.media.frame.RgbImage;
import java.awt.Color;
import java.util.Arrays;

/**
 * A ground of the look behind pictures with transparent parts: light under dark lettering, dark under light lettering. Not safe for use
 * by several threads.
 */
final class PlainGround implements Backdrop {
    /** Lightness of the visible part, 0 to 1, from which it stands on the dark tone. */
    private static final double LIGHT = 0.5;

    private final int ground;
    private final RgbImage all;
    private final int above;

    /**
     * @param ground the colour, 0xRRGGBB
     * @param above  row above which the picture should end, if there is room; 0 centres it vertically
     */
    PlainGround(int ground, int width, int height, int above) {
        this.ground = ground;
        this.all = RgbImage.black(width, height);
        this.above = above;
    }

    /** Returns the colour of a look on which the visible part of a picture is readable. */
    static Color under(FirstFrames first, Palette palette) {
        return first.lightness().orElse(0) < LIGHT ? palette.light() : palette.shade();
    }

    @Override
    public RgbImage behind(RgbImage picture) {
        Arrays.fill(all.pixels(), ground);
        Backdrop.put(picture, all, above);
        return all;
    }

    /** Puts a colour under pixels whose colours are multiplied by their opacity, in the highest byte. */
    static void under(int[] pixels, int ground) {
        for (int i = 0; i < pixels.length; i++) {
            int rest = 255 - (pixels[i] >>> 24);
            int red = (pixels[i] >> 16 & 0xff) + ((ground >> 16 & 0xff) * rest + 127) / 255;
            int green = (pixels[i] >> 8 & 0xff) + ((ground >> 8 & 0xff) * rest + 127) / 255;
            int blue = (pixels[i] & 0xff) + ((ground & 0xff) * rest + 127) / 255;
            pixels[i] = Math.min(255, red) << 16 | Math.min(255, green) << 8 | Math.min(255, blue);
        }
    }
}
