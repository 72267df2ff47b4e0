package io.reelwright.campaign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One generated version of a scene.
 *
 * @param scene      index of the scene
 * @param number     1 for the first take, then 2, 3, …
 * @param model      who made it, provider first: {@code studio-headline}
 * @param seed       the seed it was made with
 * @param renditions one file per shape
 * @param textBoxes  where text stands, per shape, as the drawing says; empty for filmed takes
 * @param diagnosis  what QUALITY found; null until it has looked
 * @param origin     how it came to be made so; null for takes of older binaries
 */
public record Take(
        int scene,
        int number,
        String model,
        long seed,
        Map<Aspect, Asset> renditions,
        Map<Aspect, List<TextBox>> textBoxes,
        @Nullable Diagnosis diagnosis,
        @Nullable Origin origin) {
    public Take {
        renditions = Map.copyOf(renditions);
        textBoxes = Map.copyOf(textBoxes);
    }

    /** One of which it is not known how it came to be made so. */
    public Take(
            int scene,
            int number,
            String model,
            long seed,
            Map<Aspect, Asset> renditions,
            Map<Aspect, List<TextBox>> textBoxes,
            @Nullable Diagnosis diagnosis) {
        this(scene, number, model, seed, renditions, textBoxes, diagnosis, null);
    }

    /**
     * How a take came to be made so.
     *
     * @param maker    who made it
     * @param prompt   the words in which it was asked for; null when it was drawn from its card
     * @param micros   what it did cost, in millionths of a US dollar; 0 when it was drawn
     * @param attempt  number of the last attempt to buy it; 0 when nobody was asked
     * @param declined who was asked before and did not make it, in order
     */
    public record Origin(String maker, @Nullable String prompt, long micros, int attempt, List<Declined> declined) {
        public Origin {
            declined = List.copyOf(declined);
        }
    }

    /**
     * A maker that did not make a take.
     *
     * @param why in words
     */
    public record Declined(String maker, String why) {}

    /** The same take, judged. */
    public Take judged(Diagnosis found) {
        return new Take(scene, number, model, seed, renditions, textBoxes, found, origin);
    }

    /** Number of the last attempt to buy it; 0 when nobody was asked. */
    public int attempt() {
        return origin == null ? 0 : origin.attempt();
    }

    /** Who made it. */
    public String maker() {
        if (origin != null) return origin.maker();
        int hyphen = model.indexOf('-');
        return hyphen < 0 ? model : model.substring(0, hyphen);
    }

    /** The score of the diagnosis, 0 to 1; −1 when it has not been judged. */
    public double score() {
        return diagnosis == null ? -1 : diagnosis.score();
    }

    /** Whether it has been judged and found good enough. */
    public boolean passed() {
        return diagnosis != null && diagnosis.pass();
    }

    /** A block of text in the picture at its full strength: pixels from the upper left, and the words. */
    public record TextBox(String words, int x, int y, int width, int height) {
        /** Whether the two boxes share any pixel. */
        public boolean meets(TextBox other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }
}
