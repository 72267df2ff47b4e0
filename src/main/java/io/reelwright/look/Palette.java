package io.reelwright.look;

import java.awt.Color;

/**
 * The colours of a look. Text goes on a {@link Tone} in that tone's own colours; accents are for shapes.
 *
 * @param ground    the background world
 * @param surface   cards and panels
 * @param counter   the other half of a comparison: as far from {@code ground} as the look allows
 * @param accent    main accent, for filled shapes (plates, bars, buttons)
 * @param onAccent  text on {@code accent}
 * @param accent2   second accent, for filled shapes
 * @param onAccent2 text on {@code accent2}
 * @param shade     darkest tone: shadows and scrims are tinted with it
 * @param light     lightest tone: rims, highlights, glows
 * @param caption   the captions' colours
 */
public record Palette(
        Tone ground,
        Tone surface,
        Tone counter,
        Color accent,
        Color onAccent,
        Color accent2,
        Color onAccent2,
        Color shade,
        Color light,
        Caption caption) {

    /**
     * Captions may cross any picture, because the outline is the darkest (or lightest) tone there is.
     *
     * @param fill        letters
     * @param outline     around the letters
     * @param highlight   the spoken word, its pill or its underline
     * @param onHighlight letters on the pill
     */
    public record Caption(Color fill, Color outline, Color highlight, Color onHighlight) {
        Caption turned(double degrees) {
            return new Caption(
                    Colours.turn(fill, degrees),
                    Colours.turn(outline, degrees),
                    Colours.turn(highlight, degrees),
                    Colours.turn(onHighlight, degrees));
        }
    }

    /** Main text on the background. */
    public Color ink() {
        return ground.ink();
    }

    /** Secondary text on the background. */
    public Color muted() {
        return ground.muted();
    }

    /** The same palette with every hue turned; luminances and so all contrasts stay. */
    public Palette turned(double degrees) {
        return new Palette(
                ground.turned(degrees),
                surface.turned(degrees),
                counter.turned(degrees),
                Colours.turn(accent, degrees),
                Colours.turn(onAccent, degrees),
                Colours.turn(accent2, degrees),
                Colours.turn(onAccent2, degrees),
                Colours.turn(shade, degrees),
                Colours.turn(light, degrees),
                caption.turned(degrees));
    }
}
