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
 */
public record Take(
        int scene,
        int number,
        String model,
        long seed,
        Map<Aspect, Asset> renditions,
        Map<Aspect, List<TextBox>> textBoxes,
        @Nullable Diagnosis diagnosis) {
    public Take {
        renditions = Map.copyOf(renditions);
        textBoxes = Map.copyOf(textBoxes);
    }

    /** The same take, judged. */
    public Take judged(Diagnosis found) {
        return new Take(scene, number, model, seed, renditions, textBoxes, found);
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
