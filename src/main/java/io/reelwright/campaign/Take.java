package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One generated version of a scene.
 *
 * @param scene      index of the scene
 * @param number     1 for the first take, then 2, 3, …
 * @param model      the model that made it, prefixed with the provider: {@code studio-headline}
 * @param seed       the seed it was made with
 * @param renditions one file per shape
 * @param textBoxes  where text is displayed, per shape, as reported by the drawing; empty for filmed takes
 * @param diagnosis  QUALITY's result; null until it has been checked
 * @param origin     how it was made; null for takes of older binaries
 * @param joint      how it meets its neighbours; null for one that was drawn, or where scenes are not chained
 */
public record Take(
        int scene,
        int number,
        String model,
        long seed,
        Map<Aspect, Asset> renditions,
        Map<Aspect, List<TextBox>> textBoxes,
        @Nullable Diagnosis diagnosis,
        @Nullable Origin origin,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Joint joint) {
    public Take {
        renditions = Map.copyOf(renditions);
        textBoxes = Map.copyOf(textBoxes);
    }

    /** Creates a take whose origin is unknown. */
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

    /** Creates a take that does not go on from another. */
    public Take(
            int scene,
            int number,
            String model,
            long seed,
            Map<Aspect, Asset> renditions,
            Map<Aspect, List<TextBox>> textBoxes,
            @Nullable Diagnosis diagnosis,
            @Nullable Origin origin) {
        this(scene, number, model, seed, renditions, textBoxes, diagnosis, origin, null);
    }

    /**
     * The circumstances in which a take was made.
     *
     * @param maker    the maker that made it
     * @param prompt   the prompt that was used; null when it was drawn from its card
     * @param micros   its cost in millionths of a US dollar; 0 when it was drawn
     * @param attempt  number of the last attempt to buy it; 0 when it was never ordered from a provider
     * @param declined makers that were asked before and did not make it, in order
     * @param followed parts of the blueprint that it follows besides the words: {@code camera}, {@code poses}, …
     * @param missed   parts that the blueprint has for the scene, but its model could not take
     * @param clips    the bought clips of which it is made, if there are several
     * @param credits  whose films it shows, where that must be told
     */
    public record Origin(
            String maker,
            @Nullable String prompt,
            long micros,
            int attempt,
            List<Declined> declined,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> followed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BoughtClip> clips,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Credit> credits) {
        public Origin {
            declined = List.copyOf(declined);
            followed = List.copyOf(followed);
            missed = List.copyOf(missed);
            clips = List.copyOf(clips);
            credits = List.copyOf(credits);
        }

        /** Creates the origin of a take that follows no blueprint. */
        public Origin(String maker, @Nullable String prompt, long micros, int attempt, List<Declined> declined) {
            this(maker, prompt, micros, attempt, declined, List.of(), List.of(), List.of(), List.of());
        }
    }

    /**
     * One of several bought clips of a take.
     *
     * @param job    Reelwright's own name for its job: {@code 01J…/scene/3-clip2/1}
     * @param model  the model that made it, prefixed with the provider
     * @param micros its cost in millionths of a US dollar
     */
    public record BoughtClip(String job, String model, long micros) {}

    /**
     * Whose film a take shows, in the words in which its library wants that to be told.
     *
     * @param text    one line: {@code Video by Ana on Pexels}
     * @param page    address of the film's page
     * @param licence name of the licence: {@code Pexels License}
     */
    public record Credit(String text, String page, String licence) {
        /** Returns the credit as one line: {@code Video by Ana on Pexels (Pexels License): https://…}. */
        public String line() {
            return text + " (" + licence + "): " + page;
        }
    }

    /**
     * A maker that did not make a take.
     *
     * @param why the reason, in plain words
     */
    public record Declined(String maker, String why) {}

    /** Returns the same take with a diagnosis. */
    public Take judged(Diagnosis found) {
        return new Take(scene, number, model, seed, renditions, textBoxes, found, origin, joint);
    }

    /** Returns the same take that meets its neighbours as given. */
    public Take joined(@Nullable Joint given) {
        return new Take(scene, number, model, seed, renditions, textBoxes, diagnosis, origin, given);
    }

    /** Returns the number of the last attempt to buy it; 0 when it was never ordered from a provider. */
    public int attempt() {
        return origin == null ? 0 : origin.attempt();
    }

    /** Returns the maker that made it. */
    public String maker() {
        if (origin != null) return origin.maker();
        int hyphen = model.indexOf('-');
        return hyphen < 0 ? model : model.substring(0, hyphen);
    }

    /** Returns the score of the diagnosis, 0 to 1; −1 when it has not been judged. */
    public double score() {
        return diagnosis == null ? -1 : diagnosis.score();
    }

    /** Returns whether it has been judged and found good enough. */
    public boolean passed() {
        return diagnosis != null && diagnosis.pass();
    }

    /**
     * A block of text at full opacity: its words, and its box in pixels from the upper left.
     *
     * @param run which card of the scene it belongs to, from 0; cards are shown one after the other
     */
    public record TextBox(
            String words,
            int x,
            int y,
            int width,
            int height,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int run) {
        /** Creates a block of text of the first card. */
        public TextBox(String words, int x, int y, int width, int height) {
            this(words, x, y, width, height, 0);
        }

        /** Returns the same block as text of another card. */
        public TextBox ofRun(int other) {
            return new TextBox(words, x, y, width, height, other);
        }

        /** Returns whether the two boxes share any pixel at any time. */
        public boolean meets(TextBox other) {
            return run == other.run
                    && x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }
}
