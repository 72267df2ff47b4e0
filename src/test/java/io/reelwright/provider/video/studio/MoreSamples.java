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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists, quotes, heroes and what else grows with the narration, to look at: {@code template.look.note}. */
final class MoreSamples {
    private MoreSamples() {}

    static Map<String, SceneCard> all() {
        Map<String, SceneCard> all = new LinkedHashMap<>();
        all.put(
                "list.daybreak.sleep",
                new BuildList(
                        "While you sleep",
                        List.of(
                                new Item("Brain clears waste", "brain", 0.4),
                                new Item("Memories settle", "books", 1.2),
                                new Item("Muscles repair", "flexed-biceps", 2.0),
                                new Item("Heart slows down", "anatomical-heart", 2.9))));
        all.put(
                "list.ledger.five",
                new BuildList(
                        "Five rules for your first thousand dollars",
                        List.of(
                                new Item("Pay the card with the highest rate first", null, 0.4),
                                new Item("Keep three months in cash", null, 0.9),
                                new Item("Take the match", null, 1.4),
                                new Item("Buy the whole market, not one share of it", null, 1.9),
                                new Item("Wait", null, 2.4))));
        all.put(
                "list.bulletin.two",
                new BuildList(
                        "What changed",
                        List.of(
                                new Item("Prices up", "chart-increasing", 0.5),
                                new Item("Stocks down", "chart-decreasing", 1.5))));
        all.put(
                "quote.sunrise.pasteur",
                new Quote("Chance favors only the prepared mind.", "prepared", "Louis Pasteur, 1854"));
        all.put(
                "quote.nocturne.long",
                new Quote(
                        "It is not the critic who counts; not the man who points out how the strong man stumbles, or where the doer of deeds could have done them better.",
                        "critic",
                        "Theodore Roosevelt, 1910"));
        all.put("quote.bulletin.short", new Quote("Less is more.", null, "Mies van der Rohe"));
        all.put(
                "hero.reef.figure",
                new Hero(
                        "Under 1% of the seafloor",
                        "25 % of all marine life", "tropical-fish", List.of("turtle", "blowfish", "octopus")));
        all.put(
                "hero.honeycomb.words",
                new Hero("One worker bee makes", "a twelfth of a teaspoon", "honeybee", List.of("honey-pot")));
        all.put(
                "hero.postcard.long",
                new Hero(
                        "Where the road ends",
                        "The highest paved pass in the world is closed for eight months of the year",
                        "snow-capped-mountain",
                        List.of()));
        all.put("hero.blueprint.bare", new Hero("", "Every chip starts as sand", null, List.of()));
        all.put(
                "timeline.parchment.silk",
                new Timeline(
                        "The Silk Road",
                        List.of(
                                new Stop("138 BC", "Zhang Qian rides west", 0.4),
                                new Stop("1st c. BC", "Silk reaches Rome", 1.1),
                                new Stop("1271", "Marco Polo sets out", 1.9),
                                new Stop("1453", "Constantinople falls", 2.9)),
                        "camel"));
        all.put(
                "timeline.ledger.two",
                new Timeline(
                        "How money stopped being gold",
                        List.of(
                                new Stop(
                                        "1944",
                                        "Forty-four nations tie their money to the dollar at Bretton Woods",
                                        0.5),
                                new Stop("1971", "The dollar leaves gold", 2.0)),
                        null));
        all.put(
                "route.postcard.silk",
                new Route(
                        "Five stops on the Silk Road",
                        List.of(
                                new Stop("", "Xi'an", 0.3),
                                new Stop("", "Dunhuang", 0.9),
                                new Stop("", "Kashgar", 1.5),
                                new Stop("", "Samarkand", 2.1),
                                new Stop("", "Antioch", 2.9)),
                        "camel"));
        all.put(
                "route.daybreak.steps",
                new Route(
                        "A calmer morning",
                        List.of(
                                new Stop("1", "Drink a glass of water before coffee", 0.4),
                                new Stop("2", "Ten minutes of light", 1.4),
                                new Stop("3", "Write down one thing that matters today", 2.2)),
                        null));
        maps(all);
        return all;
    }

    private static void maps(Map<String, SceneCard> all) {
        all.put(
                "map.reef.voyage",
                new SceneCard.Map(
                        "",
                        List.of(
                                new Spot("London", null, -0.13, 51.51, 0.4),
                                new Spot("Suez", null, 32.55, 29.97, 1.3),
                                new Spot("Singapore", "Day 34", 103.8, 1.4, 2.2)),
                        true,
                        "ship"));
        all.put(
                "map.parchment.pacific",
                new SceneCard.Map(
                        "Home by sea",
                        List.of(
                                new Spot("Yokohama", null, 139.65, 35.43, 0.4),
                                new Spot("San Francisco", "1890", -122.42, 37.78, 1.8)),
                        true,
                        null));
        all.put(
                "map.nocturne.one",
                new SceneCard.Map("", List.of(new Spot("Reykjavík", null, -21.9, 64.14, 0.5)), false, "volcano"));
        all.put(
                "map.daybreak.two",
                new SceneCard.Map(
                        "Where coffee began",
                        List.of(
                                new Spot("Ethiopia", null, 39.6, 8.6, 0.5),
                                new Spot("Yemen", "15th century", 47.5, 15.9, 1.5)),
                        false,
                        "hot-beverage"));
    }
}
