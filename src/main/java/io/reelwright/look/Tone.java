package io.reelwright.look;

import java.awt.Color;
import java.util.List;

/**
 * A background gradient and the text colours for it. Each of the three text colours has a contrast of at least 4.5:1 with every
 * part of the gradient that text may cover.
 *
 * @param stops  colours of the gradient, from its upper end to its lower end; at least one
 * @param at     position of each stop, 0 to 1, ascending
 * @param reach  fraction of the gradient, from its upper end, that text may cover; the rest holds illustrations
 * @param ink    colour of main text
 * @param muted  colour of labels and of captions of figures
 * @param accent colour of an emphasised word or figure
 */
public record Tone(List<Color> stops, List<Double> at, double reach, Color ink, Color muted, Color accent) {
    public Tone {
        stops = List.copyOf(stops);
        at = List.copyOf(at);
        if (stops.isEmpty() || stops.size() != at.size())
            throw new IllegalArgumentException(stops.size() + " stops at " + at.size() + " positions");
    }

    /** Returns a tone whose background has one colour. */
    public static Tone plain(Color ground, Color ink, Color muted, Color accent) {
        return new Tone(List.of(ground), List.of(0.0), 1, ink, muted, accent);
    }

    /** Returns the background colour at a fraction of the gradient, 0 to 1. */
    public Color ground(double part) {
        for (int i = 1; i < stops.size(); i++) {
            if (part <= at.get(i)) {
                double span = at.get(i) - at.get(i - 1);
                return Colours.mix(stops.get(i - 1), stops.get(i), span <= 0 ? 1 : (part - at.get(i - 1)) / span);
            }
        }
        return stops.getLast();
    }

    /** Returns the lowest contrast that a colour has with the part of the background that text may cover, 1 to 21. */
    public double contrast(Color text) {
        double least = 21;
        for (int i = 0; i <= 40; i++) least = Math.min(least, Colours.contrast(text, ground(reach * i / 40)));
        return least;
    }

    Tone turned(double degrees) {
        return new Tone(
                stops.stream().map(stop -> Colours.turn(stop, degrees)).toList(),
                at,
                reach,
                Colours.turn(ink, degrees),
                Colours.turn(muted, degrees),
                Colours.turn(accent, degrees));
    }
}
