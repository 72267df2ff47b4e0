package io.reelwright.provider.video.media;

import java.awt.Color;

/** Brings media into a look: contrast 1.05, saturation 0.92, 6 % of the darkest tone, and scrims above and below. */
final class Grade {
    private final int[] tone = new int[256];
    private final Color shade;

    Grade(Color shade, boolean brighter) {
        this.shade = shade;
        for (int i = 0; i < 256; i++) {
            double lifted = brighter ? 255 * Math.pow(i / 255.0, 0.72) : i;
            tone[i] = (int) Math.clamp(Math.round((lifted - 128) * 1.05 + 128), 0, 255);
        }
    }

    void apply(int[] pixels, int width, int height) {
        for (int row = 0; row < height; row++) {
            int veil = (int) Math.round(256 * (1 - 0.94 * (1 - scrim(row / (double) height))));
            int rest = 256 - veil;
            int red = shade.getRed() * veil;
            int green = shade.getGreen() * veil;
            int blue = shade.getBlue() * veil;
            for (int i = row * width; i < (row + 1) * width; i++) {
                int r = tone[pixels[i] >> 16 & 0xff];
                int g = tone[pixels[i] >> 8 & 0xff];
                int b = tone[pixels[i] & 0xff];
                int grey = (54 * r + 183 * g + 19 * b >> 8) * 20;
                r = (r * 236 + grey >> 8) * rest + red >> 8;
                g = (g * 236 + grey >> 8) * rest + green >> 8;
                b = (b * 236 + grey >> 8) * rest + blue >> 8;
                pixels[i] = r << 16 | g << 8 | b;
            }
        }
    }

    private static double scrim(double part) {
        if (part < 0.14) return 0.55 * (1 - part / 0.14);
        if (part < 0.34) return 0;
        if (part < 0.56) return 0.62 * (part - 0.34) / 0.22;
        return 0.62 + 0.24 * (part - 0.56) / 0.44;
    }
}
