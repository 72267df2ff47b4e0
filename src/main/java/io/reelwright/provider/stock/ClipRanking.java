package io.reelwright.provider.stock;

import io.reelwright.campaign.Aspect;
import io.reelwright.picture.PictureIndex;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of the clips that were found show what a scene is about. A wrong clip is worse than a drawn scene, so a clip of which its library says
 * nothing that the scene names is not taken.
 *
 * <p>Words match when their stems are equal, and less so when both stand for the same illustration: {@code hive} and {@code bee}.
 */
final class ClipRanking {
    /** A clip with less than this share of what the scene names is not taken. */
    private static final double LEAST = 0.45;

    /** Stems that tell nothing of what a clip shows. */
    private static final String GENERIC = "video|free|footag|stock|clip|film|4k|hd|uhd|pexel|pixabay";

    /** Share of a clip's words that also belong to the scene, above which it shows nothing else. */
    private static final double SCENES_OWN = 0.66;

    private static final double SYNONYM = 0.7;
    private static final double NOUN = 2;
    private static final double FIRST_THING = 2;
    private static final double SAID = 0.15;
    private static final double CROPPED = 0.1;
    private static final double ENLARGED = 0.1;
    private static final double ANIMATED = 0.2;
    private static final double LONG = 0.05;

    /** Much longer clips take long to fetch, and show other things, too. */
    private static final double LONG_SECONDS = 60;

    private final PictureIndex pictures;

    ClipRanking(PictureIndex pictures) {
        this.pictures = pictures;
    }

    /**
     * A clip that can be taken.
     *
     * @param rank the higher, the better
     */
    record Ranked(StockClip clip, StockClip.File file, double rank) {}

    /** Returns the clips that can be taken, the best first; equal ones in the order of their ids. */
    List<Ranked> of(StockRequest request, List<StockClip> clips) {
        return clips.stream()
                .flatMap(clip -> ranked(request, clip).stream())
                .sorted(Comparator.comparingDouble(Ranked::rank)
                        .reversed()
                        .thenComparing(one -> one.clip().id().length())
                        .thenComparing(one -> one.clip().id()))
                .toList();
    }

    private Optional<Ranked> ranked(StockRequest request, StockClip clip) {
        Optional<StockClip.File> file = clip.file(request.shapes());
        if (file.isEmpty() || clip.seconds() < request.seconds()) return Optional.empty();
        Set<String> stems = stemsOf(clip);
        Set<String> seen = Set.copyOf(pictures.findAll(clip.words()));
        double share = share(request.things(), stems, seen);
        double said = said(request, stems);
        if (share < LEAST || !isApt(request.things(), stems, seen, said)) return Optional.empty();
        double rank = share + SAID * said;
        if (isTall(file.get()) != (request.shapes().getFirst() == Aspect.TALL)) rank -= CROPPED;
        if (!request.shapes().stream().allMatch(file.get()::covers)) rank -= ENLARGED;
        if (clip.animated()) rank -= ANIMATED;
        if (clip.seconds() > LONG_SECONDS) rank -= LONG;
        return Optional.of(new Ranked(clip, file.get(), rank));
    }

    /**
     * Returns clips of which the library says nothing, as long and as large as they have to be, in the order of its answer: all that is known
     * of them is that they were found.
     */
    List<Ranked> unnamed(StockRequest request, List<StockClip> clips) {
        List<Ranked> unnamed = new ArrayList<>();
        for (StockClip clip : clips)
            if (stemsOf(clip).isEmpty() && clip.seconds() >= request.seconds())
                clip.file(request.shapes()).ifPresent(file -> unnamed.add(new Ranked(clip, file, 0)));
        return List.copyOf(unnamed);
    }

    /** Returns the stems of what a clip shows. */
    private static Set<String> stemsOf(StockClip clip) {
        Set<String> stems = new HashSet<>(SearchWords.stems(clip.words()));
        stems.removeIf(stem -> WordSet.of(GENERIC).contains(stem) || LinearRegex.matches(stem, "\\d+"));
        return stems;
    }

    /** Returns how much of what the scene names a clip's words name, from 0 to 1. The first thing counts most, and of each its noun. */
    private double share(List<List<String>> things, Set<String> stems, Set<String> seen) {
        double sum = 0;
        double whole = 0;
        for (List<String> thing : things) {
            double part = 0;
            double words = 0;
            for (int i = 0; i < thing.size(); i++) {
                double weight = i == thing.size() - 1 ? NOUN : 1;
                part += weight * match(thing.get(i), stems, seen);
                words += weight;
            }
            double weight = whole == 0 ? FIRST_THING : 1;
            sum += weight * part / words;
            whole += weight;
        }
        return whole == 0 ? 0 : sum / whole;
    }

    /**
     * Returns whether a clip shows the first thing that a scene names, and one of the others if there are any: coffee beans are no person who
     * drinks coffee. A clip of which nearly each word belongs to the scene shows nothing else.
     */
    private boolean isApt(List<List<String>> things, Set<String> stems, Set<String> seen, double said) {
        if (match(things.getFirst().getLast(), stems, seen) == 0) return false;
        return things.size() == 1
                || said >= SCENES_OWN
                || things.stream().skip(1).anyMatch(thing -> match(thing.getLast(), stems, seen) > 0);
    }

    private double match(String word, Set<String> stems, Set<String> seen) {
        List<String> parts = SearchWords.stems(word);
        if (!parts.isEmpty() && stems.containsAll(parts)) return 1;
        return pictures.find(word).filter(seen::contains).isPresent() ? SYNONYM : 0;
    }

    /** Returns which share of a clip's words is also spoken or named in the scene. */
    private static double said(StockRequest request, Set<String> stems) {
        if (stems.isEmpty()) return 0;
        Set<String> scene = new HashSet<>(request.said());
        request.things().stream()
                .flatMap(List::stream)
                .flatMap(ClipRanking::stems)
                .forEach(scene::add);
        return stems.stream().filter(scene::contains).count() / (double) stems.size();
    }

    private static Stream<String> stems(String word) {
        return SearchWords.stems(CharacterClasses.lower(word)).stream();
    }

    private static boolean isTall(StockClip.File file) {
        return file.height() > file.width();
    }
}
