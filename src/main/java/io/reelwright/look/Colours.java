package io.reelwright.look;

import java.awt.Color;

/** Colour arithmetic: hexadecimal notation, mixing, contrast, and hue rotation at constant luminance. */
public final class Colours {
    static {
        HeadlessDrawing.prepare();
    }

    private Colours() {}

    /** Returns the opaque colour for six hexadecimal digits, without {@code #}. */
    public static Color hex(String digits) {
        return new Color(Integer.parseInt(digits, 16));
    }

    /** Returns the colour with another opacity, 0 to 1. */
    public static Color alpha(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int)
                Math.round(255 * Math.clamp(opacity, 0.0, 1.0)));
    }

    /** Interpolates linearly between two colours, opacity included; {@code part} 0 is the first, 1 the second. */
    public static Color mix(Color from, Color to, double part) {
        double p = Math.clamp(part, 0.0, 1.0);
        return new Color(
                mix(from.getRed(), to.getRed(), p),
                mix(from.getGreen(), to.getGreen(), p),
                mix(from.getBlue(), to.getBlue(), p),
                mix(from.getAlpha(), to.getAlpha(), p));
    }

    /**
     * Returns the contrast ratio of two opaque colours by WCAG 2, from 1 (equal luminance) to 21 (black on white). Text needs at
     * least 4.5.
     */
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Returns the relative luminance by WCAG 2, 0 for black to 1 for white. */
    public static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    /** Returns the colour that has the highest contrast with {@code ground}. */
    public static Color clearest(Color ground, Color first, Color... others) {
        Color best = first;
        for (Color other : others) if (contrast(ground, other) > contrast(ground, best)) best = other;
        return best;
    }

    /**
     * Rotates the hue of a colour and keeps its luminance, so that contrasts do not change. Near-grey colours are returned
     * unchanged.
     *
     * @param degrees angle on the colour wheel; positive from red towards yellow
     */
    public static Color turn(Color colour, double degrees) {
        float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
        if (degrees == 0 || hsb[1] < 0.04f) return colour;
        double[] turned = rgb(hsb[0] + degrees / 360, hsb[1], hsb[2]);
        double wanted = luminance(colour);
        // Bisection: luminance rises monotonically with the amount, from black (0) to white (2).
        double dark = 0;
        double light = 2;
        for (int step = 0; step < 24; step++) {
            double middle = (dark + light) / 2;
            if (luminance(shade(turned, middle)) < wanted) dark = middle;
            else light = middle;
        }
        Color found = shade(turned, (dark + light) / 2);
        return new Color(found.getRed(), found.getGreen(), found.getBlue(), colour.getAlpha());
    }

    /** Mixes a colour with black ({@code amount} from 0 to 1) or with white (from 1 to 2). */
    private static Color shade(double[] rgb, double amount) {
        int[] out = new int[3];
        for (int i = 0; i < 3; i++) {
            double value = amount <= 1 ? rgb[i] * amount : rgb[i] + (1 - rgb[i]) * (amount - 1);
            out[i] = (int) Math.round(255 * value);
        }
        return new Color(out[0], out[1], out[2]);
    }

    private static double[] rgb(double hue, double saturation, double brightness) {
        Color colour = Color.getHSBColor((float) hue, (float) saturation, (float) brightness);
        return new double[] {colour.getRed() / 255.0, colour.getGreen() / 255.0, colour.getBlue() / 255.0};
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
