package io.reelwright.provider.video.studio;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Hero;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.campaign.SceneCard.Quote;
import io.reelwright.campaign.SceneCard.Route;
import io.reelwright.campaign.SceneCard.Spot;
import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.campaign.SceneCard.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Cards with short and long words, with and without pictures, as a storyboard might send them. */
final class GrowingCards {
    private static final List<String> WORDS = List.of(
            "a",
            "of",
            "it",
            "the",
            "and",
            "2,048",
            "honey",
            "sleep",
            "Why?",
            "$4.50",
            "people",
            "between",
            "mountain",
            "centuries",
            "Constantinople",
            "extraordinary",
            "misunderstanding",
            "photosynthesis",
            "electromagnetism");
    private static final List<String> PICTURES =
            List.of("brain", "camel", "honey-pot", "tropical-fish", "not-a-picture");

    private final SplittableRandom random;

    GrowingCards(long seed) {
        this.random = new SplittableRandom(seed);
    }

    BuildList list() {
        List<Item> items = new ArrayList<>();
        int count = random.nextInt(2, 6);
        for (int i = 0; i < count; i++) items.add(new Item(words(1, 9), picture(), at(i)));
        return new BuildList(words(1, 8), items);
    }

    Quote quote() {
        String text = words(1, 34);
        return new Quote(
                text, random.nextBoolean() ? text.split(" ")[0] : null, random.nextInt(5) == 0 ? "" : words(1, 5));
    }

    Hero hero() {
        String figure = random.nextBoolean() ? "" : random.nextInt(1, 99_999) + (random.nextBoolean() ? " % " : " ");
        List<String> companions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) companions.add(PICTURES.get(random.nextInt(PICTURES.size())));
        return new Hero(random.nextInt(4) == 0 ? "" : words(1, 8), figure + words(1, 14), picture(), companions);
    }

    Timeline timeline() {
        return new Timeline(words(1, 8), stops(4, true), picture());
    }

    Route route() {
        return new Route(words(1, 8), stops(5, random.nextBoolean()), picture());
    }

    SceneCard.Map map() {
        List<Spot> spots = new ArrayList<>();
        int count = random.nextInt(1, 6);
        double east = random.nextDouble(-180, 180);
        double north = random.nextDouble(-55, 70);
        double apart = random.nextDouble(2, 60);
        for (int i = 0; i < count; i++)
            spots.add(new Spot(
                    words(1, 3),
                    random.nextInt(3) == 0 ? words(1, 2) : null,
                    (east + random.nextDouble(apart) + 540) % 360 - 180,
                    Math.clamp(north + random.nextDouble(-apart, apart), -85, 85),
                    at(i)));
        return new SceneCard.Map(random.nextBoolean() ? "" : words(1, 5), spots, random.nextBoolean(), picture());
    }

    private List<Stop> stops(int most, boolean marked) {
        List<Stop> stops = new ArrayList<>();
        int count = random.nextInt(2, most + 1);
        for (int i = 0; i < count; i++) {
            String mark = marked ? random.nextBoolean() ? "" + random.nextInt(1, 2030) : "1st c. BC" : "";
            stops.add(new Stop(mark, words(1, 9), at(i)));
        }
        return stops;
    }

    SceneCard any(String kind) {
        return switch (kind) {
            case "list" -> list();
            case "quote" -> quote();
            case "hero" -> hero();
            case "timeline" -> timeline();
            case "route" -> route();
            case "map" -> map();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    double at(int index) {
        return random.nextInt(3) == 0 ? 0 : index * 0.9 + random.nextDouble(0.6);
    }

    String words(int least, int most) {
        List<String> picked = new ArrayList<>();
        for (int i = random.nextInt(least, most + 1); i > 0; i--) picked.add(WORDS.get(random.nextInt(WORDS.size())));
        return String.join(" ", picked);
    }

    @Nullable
    String picture() {
        int which = random.nextInt(PICTURES.size() + 1);
        return which == PICTURES.size() ? null : PICTURES.get(which);
    }
}
