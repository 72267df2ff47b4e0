package io.reelwright.look;

import java.awt.Color;
import java.util.List;

/**
 * A ground and the colours that text on it may have. Each of the three reads at 4.5:1 or better on every stop that text
 * may stand on.
 *
 * @param stops  colours of the ground from its first edge to its last; at least one
 * @param at     where each stop lies, 0 to 1, rising
 * @param reach  text stands on the ground only down to this part of its way; below it there is art
 * @param ink    main text
 * @param muted  labels, captions of figures
 * @param accent the word or figure that stands out
 */
public record Tone(List<Color> stops, List<Double> at, double reach, Color ink, Color muted, Color accent) {
    public Tone {
        stops = List.copyOf(stops);
        at = List.copyOf(at);
        if (stops.isEmpty() || stops.size() != at.size())
            throw new IllegalArgumentException(stops.size() + " stops at " + at.size() + " places");
    }

    /** A ground of one colour. */
    public static Tone plain(Color ground, Color ink, Color muted, Color accent) {
        return new Tone(List.of(ground), List.of(0.0), 1, ink, muted, accent);
    }

    /** The ground's colour at a part of its way, 0 to 1. */
    public Color ground(double part) {
        for (int i = 1; i < stops.size(); i++) {
            if (part <= at.get(i)) {
                double span = at.get(i) - at.get(i - 1);
                return Colours.mix(stops.get(i - 1), stops.get(i), span <= 0 ? 1 : (part - at.get(i - 1)) / span);
            }
        }
        return stops.getLast();
    }

    /** The least contrast that a colour has on the part of the ground where text may stand. */
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
