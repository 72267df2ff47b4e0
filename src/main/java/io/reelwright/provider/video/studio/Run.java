package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.WordTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One card and the time in which it is shown within a scene: that of the beats that share it, or the whole scene.
 *
 * @param card        what is drawn
 * @param composition which arrangement of its template is preferred
 * @param start       when it comes, in seconds from the scene's start
 * @param end         when the next card comes or the scene's own frames end, likewise
 * @param moves       when something of it moves again, likewise
 * @param words       the words spoken meanwhile, times in seconds from {@code start}
 * @param beat        the first of its beats; null in a scene without beats
 * @param asides      what comes beside the card
 */
record Run(
        SceneCard card,
        int composition,
        double start,
        double end,
        List<Double> moves,
        List<WordTime> words,
        @Nullable Beat beat,
        List<Aside> asides) {
    /**
     * A picture or words that come beside the card.
     *
     * @param picture name of the illustration; null for words
     * @param text    the words; null for a picture
     * @param at      seconds from the scene's start
     */
    record Aside(@Nullable String picture, @Nullable String text, double at) {}

    /** A card beside which nothing comes. */
    Run(
            SceneCard card,
            int composition,
            double start,
            double end,
            List<Double> moves,
            List<WordTime> words,
            @Nullable Beat beat) {
        this(card, composition, start, end, moves, words, beat, List.of());
    }

    Run {
        asides = List.copyOf(asides);
        moves = List.copyOf(moves);
        words = List.copyOf(words);
    }

    /** Returns whether it shows the video's first stand again. */
    boolean returns() {
        return beat != null && beat.inBy().equals(Beat.RETURN);
    }

    /** Returns the runs of a scene in order; one of its card if it has no beats. */
    static List<Run> of(Scene scene, List<WordTime> words) {
        if (scene.beats().isEmpty())
            return List.of(new Run(scene.card(), -1, 0, scene.seconds(), List.of(), words, null));
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= scene.beats().size(); to++) {
            boolean goesOn = to < scene.beats().size()
                    && scene.beats()
                            .get(to)
                            .card()
                            .equals(scene.beats().get(from).card());
            if (goesOn) continue;
            runs.add(run(scene, scene.beats().subList(from, to), words));
            from = to;
        }
        return runs;
    }

    private static Run run(Scene scene, List<Beat> beats, List<WordTime> words) {
        double start = since(scene, beats.getFirst().firstFrame());
        Beat last = beats.getLast();
        double end = since(scene, (int) Math.round((last.second() + last.seconds()) * Scene.FPS));
        List<WordTime> said = words
                .subList(
                        Math.clamp(beats.getFirst().firstWord() - scene.firstWord(), 0, words.size()),
                        Math.clamp(last.lastWord() + 1L - scene.firstWord(), 0, words.size()))
                .stream()
                .map(word -> word.shifted(-start))
                .toList();
        List<Double> moves = beats.stream()
                .skip(1)
                .filter(beat -> beat.entries().isEmpty())
                .map(beat -> since(scene, beat.firstFrame()))
                .toList();
        List<Aside> asides = beats.stream()
                .flatMap(beat -> beat.entries().stream())
                .filter(entry -> entry.kind() == Beat.Kind.ASIDE)
                .map(entry -> new Aside(
                        entry.picture(), entry.text(), entry.second() - scene.firstFrame() / (double) Scene.FPS))
                .toList();
        return new Run(
                beats.getFirst().card(),
                beats.getFirst().composition(),
                start,
                end,
                moves,
                said,
                beats.getFirst(),
                asides);
    }

    private static double since(Scene scene, int frame) {
        return (frame - scene.firstFrame()) / (double) Scene.FPS;
    }
}
