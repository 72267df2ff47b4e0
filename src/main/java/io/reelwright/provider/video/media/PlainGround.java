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

    /** Share of the frame's height that stays free above the picture, and between it and the words. */
    private static final double MARGIN = 0.07;

    private static final double GAP = 0.03;

    /** Share of the frame's width that a picture takes at most. */
    private static final double WIDEST = 0.84;

    /** Least share of the frame's height that a picture is given; with less it is centred behind the words. */
    private static final double LEAST = 0.25;

    private final int ground;
    private final RgbImage all;
    private final int above;

    /**
     * @param ground the colour, 0xRRGGBB
     * @param above  row at which the words begin
     */
    PlainGround(int ground, int width, int height, int above) {
        this.ground = ground;
        this.all = RgbImage.black(width, height);
        this.above = above;
    }

    /** Returns the scale factor with which a picture finds room above the words. */
    static double scale(double pictureWidth, double pictureHeight, int w, int h, int above) {
        return Math.min(w * WIDEST / pictureWidth, room(h, above) / pictureHeight);
    }

    private static double room(int h, int above) {
        double room = above - (MARGIN + GAP) * h;
        return room < LEAST * h ? h * (1 - 2 * MARGIN) : room;
    }

    /** Returns the colour of a look on which the visible part of a picture is readable. */
    static Color under(FirstFrames first, Palette palette) {
        return first.lightness().orElse(0) < LIGHT ? palette.light() : palette.shade();
    }

    @Override
    public RgbImage behind(RgbImage picture) {
        Arrays.fill(all.pixels(), ground);
        int top = (int) (MARGIN * all.height() + (room(all.height(), above) - picture.height()) / 2);
        Backdrop.paste(picture, all, Math.clamp(top, 0, all.height() - picture.height()));
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
