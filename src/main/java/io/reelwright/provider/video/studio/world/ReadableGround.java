package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import io.reelwright.look.Look;
import io.reelwright.look.Tone;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/**
 * Keeps a place so dark, or so bright, that text of every colour of the look has a contrast of 4.5:1 before it (WCAG 2). Pixels of the text band
 * that are beyond the limit are brought back to it; below the band the limit loosens within a few pixels.
 */
final class ReadableGround {
    /** Least contrast: 4.5, and a little for the grain over it and the rounding of colours. */
    private static final double LEAST = 4.7;

    /** Pixels below the text band within which the limit loosens. */
    private static final double FADE = 150;

    /** Share of the limit from which on luminance is bent. */
    private static final float KNEE = 0.5f;

    private static final float[] LINEAR = linear();
    private static final byte[] ENCODED = encoded();

    private final boolean dark;
    private final float limit;

    /**
     * A part of a plane from an upper y to a lower one, in its own pixels.
     *
     * @param fade pixels outside it within which the limit loosens
     */
    record Band(double top, double bottom, double fade) {
        /** A whole plane. */
        static final Band ALL = new Band(-Double.MAX_VALUE, Double.MAX_VALUE);

        Band(double top, double bottom) {
            this(top, bottom, FADE);
        }

        /** Returns how far outside a row lies, 1 where there is no limit any more; 0 inside. */
        double away(double y) {
            return Math.max(0, Math.max(top - y, y - bottom)) / fade;
        }
    }

    ReadableGround(Look look) {
        this.dark = look.dark();
        Tone tone = look.palette().ground();
        double bound = dark ? 1 : 0;
        for (Color text : List.of(tone.ink(), tone.muted(), tone.accent())) {
            double light = Colours.luminance(text);
            bound = dark
                    ? Math.min(bound, (light + 0.05) / LEAST - 0.05)
                    : Math.max(bound, (light + 0.05) * LEAST - 0.05);
        }
        this.limit = (float) Math.clamp(bound, 0.0, 1.0);
    }

    /**
     * Brings an image within the limit.
     *
     * @param image  opaque, or with premultiplied alpha
     * @param top    y of its first row in the plane's pixels
     * @param bands  the parts of the plane before which text stands
     */
    void limit(BufferedImage image, double top, List<Band> bands) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        boolean opaque = !image.getColorModel().hasAlpha();
        for (int y = 0; y < image.getHeight(); y++) {
            double row = top + y;
            double away =
                    bands.stream().mapToDouble(band -> band.away(row)).min().orElse(1);
            if (away >= 1) continue;
            float inside = bound(away);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int pixel = pixels[at];
                if (!opaque && pixel >>> 24 == 0) continue;
                pixels[at] = opaque ? limited(pixel, inside) : blended(pixel, inside);
            }
        }
    }

    /** Returns the limit of luminance at a distance from the text, in shares of the distance at which there is none. */
    private float bound(double away) {
        double loose = Math.clamp(away, 0, 1);
        return (float) (dark ? limit + (1 - limit) * loose * loose : limit * (1 - loose * loose));
    }

    private int blended(int pixel, float bound) {
        int alpha = pixel >>> 24;
        if (alpha == 255) return limited(pixel, bound);
        int red = Math.min(255, (pixel >> 16 & 255) * 255 / alpha);
        int green = Math.min(255, (pixel >> 8 & 255) * 255 / alpha);
        int blue = Math.min(255, (pixel & 255) * 255 / alpha);
        int full = limited(red << 16 | green << 8 | blue, bound);
        return alpha << 24
                | (full >> 16 & 255) * alpha / 255 << 16
                | (full >> 8 & 255) * alpha / 255 << 8
                | (full & 255) * alpha / 255;
    }

    /** Returns a colour within the bound: scaled in linear light, which keeps its hue, or mixed with white. */
    private int limited(int pixel, float bound) {
        float red = LINEAR[pixel >> 16 & 255];
        float green = LINEAR[pixel >> 8 & 255];
        float blue = LINEAR[pixel & 255];
        float light = 0.2126f * red + 0.7152f * green + 0.0722f * blue;
        if (dark) {
            if (light <= bound * KNEE) return pixel;
            float scale = bent(light, bound) / light;
            return pixel & 0xFF000000 | byteOf(red * scale) << 16 | byteOf(green * scale) << 8 | byteOf(blue * scale);
        }
        if (1 - light <= (1 - bound) * KNEE) return pixel;
        float white = (1 - bent(1 - light, 1 - bound) - light) / (1 - light);
        return pixel & 0xFF000000
                | byteOf(red + (1 - red) * white) << 16
                | byteOf(green + (1 - green) * white) << 8
                | byteOf(blue + (1 - blue) * white);
    }

    /** Returns a value that rises ever more slowly towards the bound, so that what is beyond it keeps its shading. */
    private static float bent(float value, float bound) {
        float knee = bound * KNEE;
        float over = value - knee;
        float room = bound - knee;
        return room <= 0 ? bound : knee + room * over / (over + room);
    }

    private static int byteOf(float linear) {
        return ENCODED[Math.clamp((int) (linear * 4095), 0, 4095)] & 255;
    }

    private static float[] linear() {
        float[] table = new float[256];
        for (int i = 0; i < 256; i++) {
            double c = i / 255.0;
            table[i] = (float) (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return table;
    }

    private static byte[] encoded() {
        byte[] table = new byte[4096];
        for (int i = 0; i < 4096; i++) {
            double c = i / 4095.0;
            double s = c <= 0.0031308 ? c * 12.92 : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
            table[i] = (byte) Math.round(s * 255);
        }
        return table;
    }
}
