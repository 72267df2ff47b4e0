package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Spot;
import io.reelwright.place.Gazetteer;
import io.reelwright.place.Place;
import io.reelwright.place.PlaceKind;
import io.reelwright.place.PlaceMention;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads places where something is or goes: {@code left New York for London}, {@code in a tomb near Luxor}. */
final class MapReader implements CardReader {
    private static final int MOST = 5;
    /** Places in a row that are a journey without a verb: {@code London, Suez, Singapore}. */
    private static final int JOURNEY = 3;

    private static final Set<String> WAYS = WordSet.of("from|to|via|through|between|toward|towards|onto|into");
    private static final Set<String> GOING = WordSet.of(
            "sail|sails|sailed|sailing|fly|flies|flew|flown|flying|travel|travels|travelled|traveled|travelling|traveling|went|go|goes|"
                    + "going|drive|drives|drove|driving|walk|walked|walks|march|marched|ride|rode|rides|race|raced|racing|left|leave|leaves|leaving|"
                    + "reach|reached|reaches|arrive|arrived|arrives|return|returned|cross|crossed|crosses|ship|shipped|ships|carried|carries|"
                    + "carry|moved|moves|move|spread|spreads|ran|runs|run|fled|came|come|comes|brought|brings|headed|heads|journey|voyage|trip");

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        List<PlaceMention> shown = shown(scene);
        if (shown.isEmpty() || shown.size() > MOST) return Optional.empty();
        boolean goes = scene.tokens().stream().anyMatch(word -> GOING.contains(word.lower()));
        boolean route = shown.size() > 1 && (goes || hasWay(scene, shown) || shown.size() >= JOURNEY);
        List<Spot> spots = shown.stream().map(it -> spot(scene, it, shown)).toList();
        SceneCard card = new SceneCard.Map("", spots, route, scene.picture().orElse(null));
        return Optional.of(new CardChoice(card, fit(shown, route, goes)));
    }

    /** Reads a route over a map; empty for places without one. */
    static Optional<CardChoice> route(SceneText scene) {
        return new MapReader().read(scene).filter(it -> it.card() instanceof SceneCard.Map map && map.route());
    }

    /** Returns the places to show, each once; none if the scene speaks of no place as where something is or goes. */
    private static List<PlaceMention> shown(SceneText scene) {
        List<Place> context = new ArrayList<>();
        for (String text : List.of(scene.sentence(), scene.topic()))
            Gazetteer.in(text).forEach(it -> context.add(it.place()));
        List<PlaceMention> all = Gazetteer.in(scene.tokens(), context).stream()
                .filter(it -> it.place().kind().isPoint())
                .toList();
        boolean row = isRow(scene, all);
        List<PlaceMention> shown = new ArrayList<>();
        for (PlaceMention one : all) {
            boolean known = shown.stream().anyMatch(it -> it.place().equals(one.place()));
            if (!known && (row || one.located()) && !isAround(one, all) && !describes(one, scene)) shown.add(one);
        }
        return shown;
    }

    /** Returns whether a place only describes what follows it: {@code the U.S. plane-maker}, {@code London-based}. */
    private static boolean describes(PlaceMention place, SceneText scene) {
        return SceneWords.of(scene).stream()
                .flatMap(words -> words.inScene().stream()
                        .filter(it -> words.token(it) == place.end() - 1 && it.noun())
                        .filter(it -> it.label().equals("compound")
                                || it.label().equals("nmod")
                                || it.label().equals("amod"))
                        .flatMap(it -> words.tree().head(it).stream())
                        .filter(it -> words.has(it) && words.token(it) >= place.end()))
                .findFirst()
                .isPresent();
    }

    /** Returns whether at least three places follow each other with nothing but commas or {@code and} between them. */
    private static boolean isRow(SceneText scene, List<PlaceMention> places) {
        int row = 1;
        for (int i = 1; i < places.size(); i++) {
            int from = places.get(i - 1).end();
            int to = places.get(i).first();
            boolean next = from == to && scene.tokens().get(to - 1).endsClause()
                    || to == from + 1
                            && WordSet.of("and|then|to|or")
                                    .contains(scene.tokens().get(from).lower());
            row = next ? row + 1 : 1;
            if (row >= JOURNEY) return true;
        }
        return false;
    }

    /** Returns whether a place only says where another one lies: {@code Texas} in {@code in Paris, Texas}. */
    private static boolean isAround(PlaceMention place, List<PlaceMention> all) {
        if (place.place().kind() != PlaceKind.COUNTRY && place.place().kind() != PlaceKind.REGION) return false;
        return all.stream()
                .anyMatch(it -> it.end() == place.first()
                        && it.place().kind() == PlaceKind.CITY
                        && it.place().country().equals(place.place().country()));
    }

    private static boolean hasWay(SceneText scene, List<PlaceMention> shown) {
        return shown.stream()
                .anyMatch(it -> it.first() > 0
                        && WAYS.contains(scene.tokens().get(it.first() - 1).lower()));
    }

    private static Spot spot(SceneText scene, PlaceMention mention, List<PlaceMention> shown) {
        String name = LinearRegex.replaceFirst(scene.plain(mention.first(), mention.end()), "['’]s$", "");
        String written = LinearRegex.matches(name, "(?:\\p{Lu}\\.)+\\p{Lu}") ? name + "." : name;
        return new Spot(
                Phrases.sentenceCase(written),
                year(scene, mention, shown),
                mention.place().longitude(),
                mention.place().latitude(),
                scene.at(mention.first()));
    }

    /** Returns the year of a place: the only one of the scene if there is one place, else one right before or after its name. */
    private static @Nullable String year(SceneText scene, PlaceMention mention, List<PlaceMention> shown) {
        List<Figure> years = scene.figures().stream().filter(Figure::year).toList();
        if (shown.size() == 1) return years.size() == 1 ? years.getFirst().shown() : null;
        return years.stream()
                .filter(it -> isBeside(scene.tokens(), it, mention))
                .map(Figure::shown)
                .findFirst()
                .orElse(null);
    }

    private static boolean isBeside(List<Token> words, Figure year, PlaceMention place) {
        boolean after = year.first() >= place.end() && year.first() - place.end() <= 1;
        boolean before = place.first() >= year.end() && place.first() - year.end() <= 1;
        int between = after ? place.end() : before ? year.end() : -1;
        if (between < 0) return false;
        return between == Math.max(year.first(), place.first())
                || WordSet.of("in|by|at").contains(words.get(between).lower());
    }

    private static double fit(List<PlaceMention> shown, boolean route, boolean goes) {
        if (shown.size() > 1) return route ? 0.97 : 0.86;
        boolean small = switch (shown.getFirst().place().kind()) {
            case COUNTRY, REGION, SEA, DESERT -> false;
            default -> true;
        };
        return small ? goes ? 0.86 : 0.82 : goes ? 0.8 : 0.72;
    }
}
