package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.Route;
import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads routes between places or steps: {@code from flower to bee, from bee to hive}. */
final class RouteReader implements CardReader {
    @Override
    public Optional<CardChoice> read(SceneText scene) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < scene.tokens().size() - 1; i++) {
            if (!WordSet.of(stops.isEmpty() ? "from" : "from|to|via")
                    .contains(scene.tokens().get(i).lower())) continue;
            String place = Phrases.nounAfter(scene, i + 1, scene.clauseEnd(i + 1), 3);
            if (place.isEmpty() || LinearRegex.contains(place, "\\d")) return Optional.empty();
            boolean known = stops.stream().anyMatch(stop -> stop.text().equalsIgnoreCase(place));
            if (!known) stops.add(new Stop("", Phrases.sentenceCase(place), scene.at(i + 1)));
        }
        boolean places = stops.stream().allMatch(stop -> scene.text().contains(" " + stop.text()));
        boolean fits = stops.size() >= 3 || stops.size() == 2 && places;
        if (!fits || stops.size() > 5 || first(scene) == 0 && stops.size() < 3) return Optional.empty();
        return Optional.of(new CardChoice(
                new Route(title(scene), stops, scene.picture().orElse(null)), stops.size() >= 3 ? 0.96 : 0.78));
    }

    private static int first(SceneText scene) {
        for (int i = 0; i < scene.tokens().size(); i++)
            if (scene.tokens().get(i).lower().equals("from")) return i;
        return 0;
    }

    private static String title(SceneText scene) {
        int from = first(scene);
        int to = from;
        while (to > 0
                && WordSet.of("in|steps|goes|runs|leads|went|led|ran|and|the|stages")
                        .contains(scene.tokens().get(to - 1).lower())) to--;
        boolean names = scene.classes().subList(0, to).stream()
                .anyMatch(kind -> kind == WordClass.NOUN || kind == WordClass.NAME);
        boolean usable =
                names && to > 0 && to <= 6 && scene.classes().get(to - 1).canEnd();
        String title =
                usable ? LinearRegex.replaceFirst(scene.plain(0, to), "(?i)^(the|a|an) ", "") : CardLabels.topic(scene);
        return Phrases.sentenceCase(CharacterClasses.lower(title).equals(title) ? title : title);
    }
}
