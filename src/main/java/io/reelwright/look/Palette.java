package io.reelwright.look;

import java.awt.Color;

/**
 * The colours of a look. Text on a {@link Tone} uses the text colours of that tone; accents are for shapes.
 *
 * @param ground    the background
 * @param surface   cards and panels
 * @param counter   the second side of a comparison: as different from {@code ground} as the look allows
 * @param accent    main accent, for filled shapes (plates, bars, buttons)
 * @param onAccent  text on {@code accent}
 * @param accent2   second accent, for filled shapes
 * @param onAccent2 text on {@code accent2}
 * @param shade     darkest tone, for shadows and scrims
 * @param light     lightest tone, for rims, highlights and glows
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
     * The colours of captions. They are readable on any picture, because the outline is the darkest (or lightest) tone.
     *
     * @param fill        colour of the letters
     * @param outline     colour of the outline around the letters
     * @param highlight   colour of the spoken word, its pill or its underline
     * @param onHighlight colour of letters on the pill
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

    /** Returns the colour of main text on the background. */
    public Color ink() {
        return ground.ink();
    }

    /** Returns the colour of secondary text on the background. */
    public Color muted() {
        return ground.muted();
    }

    /** Returns this palette with every hue rotated by some degrees. Luminances, and so all contrasts, stay the same. */
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
