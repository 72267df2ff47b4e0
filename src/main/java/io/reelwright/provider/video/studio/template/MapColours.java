package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import java.awt.Color;

/**
 * The colours of a map in a look.
 *
 * @param sea    upper end of the sea's gradient
 * @param deep   its lower end
 * @param land   the land
 * @param border lines between countries
 * @param coast  glow of the sea along the land
 * @param grid   lines of longitude and latitude
 * @param route  the line of a route, and pins
 * @param casing edge of the route and of pins, which sets them off from land and sea
 */
record MapColours(Color sea, Color deep, Color land, Color border, Color coast, Color grid, Color route, Color casing) {
    /** Contrast from which a line is plain to see. */
    private static final double PLAIN = 2;

    static MapColours of(TemplateContext setting) {
        var palette = setting.palette();
        boolean dark = setting.look().dark();
        Color ground = palette.ground().ground(palette.ground().reach() / 2);
        Color sea = dark ? Colours.mix(ground, palette.shade(), 0.12) : Colours.mix(ground, bluest(setting), 0.34);
        Color deep = dark ? Colours.mix(ground, palette.shade(), 0.62) : Colours.mix(sea, palette.shade(), 0.22);
        Color land = dark
                ? Colours.mix(ground, Colours.mix(palette.light(), warmest(setting), 0.85), 0.74)
                : Colours.mix(palette.light(), ground, 0.25);
        Color edge = dark ? palette.shade() : Colours.mix(sea, palette.shade(), 0.6);
        Color casing = opaque(Colours.clearest(palette.accent(), Color.WHITE, palette.shade()));
        Color route = Colours.contrast(palette.accent(), land) >= PLAIN || Colours.contrast(casing, land) >= PLAIN
                ? palette.accent()
                : palette.accent2();
        return new MapColours(
                sea,
                deep,
                land,
                Colours.alpha(Colours.mix(land, palette.shade(), 0.5), 0.55),
                Colours.alpha(edge, 0.55),
                Colours.alpha(palette.light(), 0.08),
                route,
                casing);
    }

    /** Returns the accent that is most like water. */
    private static Color bluest(TemplateContext setting) {
        Color one = setting.palette().accent();
        Color other = setting.palette().accent2();
        return water(one) < water(other) ? one : other;
    }

    /** Returns the accent that is most like sand. */
    private static Color warmest(TemplateContext setting) {
        Color one = setting.palette().accent();
        Color other = setting.palette().accent2();
        return water(one) >= water(other) ? one : other;
    }

    private static double water(Color colour) {
        float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
        return hsb[1] < 0.15 ? 1 : Math.abs(hsb[0] - 0.54);
    }

    static Color opaque(Color colour) {
        return new Color(colour.getRGB() | 0xff000000);
    }
}
