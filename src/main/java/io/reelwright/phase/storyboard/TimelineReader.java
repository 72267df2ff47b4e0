package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.campaign.SceneCard.Timeline;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads two to four years and the event of each. */
final class TimelineReader implements CardReader {
    private static final int MOST_WORDS = 7;

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        List<Figure> years = scene.figures().stream().filter(Figure::year).toList();
        if (years.size() < 2 || years.size() > 4) return Optional.empty();
        List<Stop> stops = new ArrayList<>();
        for (Figure year : years) {
            String event = event(scene, year, years);
            if (event.isEmpty()) return Optional.empty();
            stops.add(new Stop(year.shown(), Phrases.sentenceCase(event), scene.at(year.first())));
        }
        if (stops.stream().map(Stop::text).distinct().count() < stops.size()) return Optional.empty();
        return Optional.of(new CardChoice(
                new Timeline(CardLabels.topic(scene), stops, scene.picture().orElse(null)), 0.96));
    }

    /** Returns the year's clause without the year; if the year stands alone before a comma, the clause after it. */
    private static String event(SceneText scene, Figure year, List<Figure> years) {
        int start = scene.clauseStart(year.first());
        int end = scene.clauseEnd(year.first());
        boolean opens =
                start >= year.first() - 2 && !LinearRegex.contains(scene.words(start, year.first()), "\\p{L}{4,}");
        if (opens && year.first() == end - 1)
            end = scene.clauseEnd(Math.min(end, scene.tokens().size() - 1));
        for (Figure other : years)
            if (other.first() > year.first()) end = Math.min(end, Math.max(year.end(), other.first() - 1));
        if (opens) return trimmed(scene, year.end(), end);
        int to = year.first();
        while (to > start
                && WordSet.of("in|since|by|around|of|about|from|until")
                        .contains(scene.tokens().get(to - 1).lower())) to--;
        return trimmed(scene, start, to);
    }

    private static String trimmed(SceneText scene, int from, int end) {
        int start = from;
        while (start < end
                && WordSet.of("and|but|then|the|a|an|so|in|when")
                        .contains(scene.tokens().get(start).lower())) start++;
        boolean acts = start + 1 < end
                && WordSet.of("it|they|she|he")
                        .contains(scene.tokens().get(start).lower())
                && scene.classes().get(start + 1) == WordClass.VERB;
        if (acts) start++;
        int to = Math.min(end, start + MOST_WORDS);
        while (to > start && !(scene.classes().get(to - 1).canEnd() && whole(scene, to, end))) to--;
        boolean says = scene.classes().subList(start, to).stream()
                .anyMatch(kind -> kind == WordClass.NOUN || kind == WordClass.NAME);
        return says ? scene.plain(start, to) : "";
    }

    private static boolean whole(SceneText scene, int to, int end) {
        return to >= end
                || !(scene.classes().get(to - 1).nominal()
                                && scene.classes().get(to).nominal())
                        && scene.classes().get(to - 1) != WordClass.ADJECTIVE
                        && scene.classes().get(to - 1) != WordClass.VERB;
    }
}
