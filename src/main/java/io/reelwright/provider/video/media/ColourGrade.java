package io.reelwright.provider.video.media;

import io.reelwright.campaign.Aspect;
import io.reelwright.media.frame.Framing.Veil;
import java.awt.Color;

/** Grades media to match a look: contrast 1.05, saturation 0.92, 6 % of the darkest tone, scrims at top and bottom. */
final class ColourGrade {
    private static final double TINT = 0.06;

    private final int[] tone = new int[256];
    private final int shade;

    ColourGrade(Color shade, boolean brighter) {
        this.shade = shade.getRGB() & 0xffffff;
        for (int i = 0; i < 256; i++) {
            double lifted = brighter ? 255 * Math.pow(i / 255.0, 0.72) : i;
            tone[i] = (int) Math.clamp(Math.round((lifted - 128) * 1.05 + 128), 0, 255);
        }
    }

    /** Adjusts contrast and saturation in place. */
    void apply(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i];
            int r = tone[rgb >> 16 & 0xff];
            int g = tone[rgb >> 8 & 0xff];
            int b = tone[rgb & 0xff];
            int grey = (54 * r + 183 * g + 19 * b >> 8) * 20 + 128;
            pixels[i] = (r * 236 + grey >> 8) << 16 | (g * 236 + grey >> 8) << 8 | b * 236 + grey >> 8;
        }
    }

    /** Returns a veil of the darkest tone over the whole frame, stronger behind words and captions. */
    Veil veil(Aspect aspect) {
        int[] rows = new int[aspect.height()];
        for (int row = 0; row < rows.length; row++) {
            double part = row / (double) rows.length;
            double scrim = aspect == Aspect.TALL ? tall(part) : wide(part);
            rows[row] = (int) Math.round(256 * (1 - (1 - TINT) * (1 - scrim)));
        }
        return new Veil(shade, rows);
    }

    private static double wide(double part) {
        return Math.max(0.3 * falling(part / 0.14), 0.55 * (1 - falling((part - 0.55) / 0.45)));
    }

    /** Captions are a little below the middle; the picture under them stays visible. */
    private static double tall(double part) {
        double captions = 0.34 * (1 - falling((part - 0.36) / 0.22));
        return Math.max(0.35 * falling(part / 0.14), captions + 0.2 * (1 - falling((part - 0.7) / 0.3)));
    }

    /** Falls from 1 at 0 to 0 at 1 with a smooth start and end. */
    private static double falling(double part) {
        double inside = Math.clamp(part, 0, 1);
        return 1 - inside * inside * (3 - 2 * inside);
    }
}
