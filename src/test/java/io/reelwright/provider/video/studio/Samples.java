package io.reelwright.provider.video.studio;

import io.reelwright.campaign.ChartKind;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.EndCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.SceneCard.Proof;
import io.reelwright.campaign.SceneCard.Question;
import io.reelwright.campaign.SceneCard.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Cards to look at: {@code template.look.note}. */
final class Samples {
    private Samples() {}

    static SceneCard of(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    static Map<String, SceneCard> all() {
        Map<String, SceneCard> all = new LinkedHashMap<>();
        all.put(
                "headline.honeycomb.full",
                new Headline("Sealed in a jar,", List.of("Honey", "can last", "centuries"), 2, "honey-pot"));
        all.put(
                "headline.bulletin.news",
                new Headline("February 2025", List.of("Coffee", "at a record", "over $4"), 2, "hot-beverage"));
        all.put("headline.orbit.one", new Headline(null, List.of("Light is late"), -1, "ringed-planet"));
        all.put(
                "headline.nocturne.long",
                new Headline("An old story", List.of("The lighthouse keeper", "never slept"), 1, null));
        all.put("headline.daybreak.word", new Headline(null, List.of("Sleep"), 0, "crescent-moon"));
        all.put(
                "headline.ledger.two",
                new Headline("Compound interest", List.of("Money makes", "more money"), 1, "money-bag"));
        numbers(all);
        all.put(
                "comparison.roast.full",
                new Comparison(
                        null,
                        new Side("Coffee", 96.0, "96", "mg", "caffeine a cup", "hot-beverage"),
                        new Side("Black tea", 48.0, "48", "mg", "caffeine a cup", "teacup-without-handle"),
                        0));
        all.put(
                "comparison.orbit.words",
                new Comparison(
                        "Which is older?",
                        new Side("Saturn", null, "Rings", "", "younger than sharks", "ringed-planet"),
                        new Side("Sharks", null, "450", "million years", "older than trees", "shark"),
                        1));
        all.put(
                "comparison.daybreak.plain",
                new Comparison(
                        null,
                        new Side("Walking", 4.0, "4", "kcal", "a minute", null),
                        new Side("Running", 11.4, "11.4", "kcal", "a minute", null),
                        1));
        all.put(
                "question.nocturne.full",
                new Question("Why do we dream?", "dream", "Nobody knows for sure. Yet.", "crescent-moon"));
        all.put(
                "question.honeycomb.long",
                new Question("How can honey stay good for three thousand years", null, null, "honey-pot"));
        all.put("question.postcard.short", new Question("Where next?", null, null, null));
        all.put(
                "endcard.orbit.full",
                new EndCard(
                        List.of("One good", "fact a day."),
                        "Follow",
                        "@orbitdaily",
                        List.of("ringed-planet", "rocket", "globe-showing-americas", "satellite")));
        all.put("endcard.bulletin.none", new EndCard(List.of("Stay curious"), "Subscribe", "", List.of()));
        all.put(
                "chart.ledger.bars",
                new Chart(
                        "€10,000 at 7 % a year",
                        "left alone, compounding",
                        ChartKind.BARS,
                        List.of(
                                new Bar("start", 10, "€10k", 0),
                                new Bar("10 yrs", 20, "€20k", 0),
                                new Bar("20 yrs", 39, "€39k", 0),
                                new Bar("30 yrs", 76, "€76k", 0)),
                        "money-bag"));
        all.put(
                "chart.parchment.two",
                new Chart(
                        "Salt in the sea",
                        "",
                        ChartKind.BARS,
                        List.of(new Bar("Baltic", 7, "7 g", 0), new Bar("Atlantic", 35, "35 g", 0)),
                        null));
        all.put(
                "chart.reef.line",
                new Chart(
                        "Coral cover",
                        "share of the sea floor",
                        ChartKind.LINE,
                        List.of(
                                new Bar("1980", 50, "50 %", 0),
                                new Bar("1990", 42, "42 %", 0),
                                new Bar("2000", 31, "31 %", 0),
                                new Bar("2010", 22, "22 %", 0),
                                new Bar("2020", 14, "14 %", 0)),
                        "spiral-shell"));
        all.putAll(MoreSamples.all());
        all.putAll(EvidenceSamples.all());
        return all;
    }

    private static void numbers(Map<String, SceneCard> all) {
        all.put(
                "number.blueprint.dots",
                new BigNumber(
                        "Apollo guidance computer",
                        2048,
                        "2,048",
                        "",
                        "",
                        "words of erasable memory",
                        Proof.TICKS,
                        1.2,
                        "laptop"));
        all.put(
                "number.orbit.ring",
                new BigNumber(null, 71, "71", "", "%", "of Earth is water", Proof.RING, 1.2, "globe-showing-americas"));
        all.put(
                "number.reef.percent",
                new BigNumber(
                        "Under 1 % of the seafloor",
                        25, "25", "", "%", "of all marine life", Proof.DOTS, 1.2, "tropical-fish"));
        all.put(
                "number.ledger.money",
                new BigNumber(null, 1.5, "1.5", "$", "trillion", "in unpaid student loans", Proof.BAR, 1.2, null));
        all.put("number.sunrise.one", new BigNumber(null, 3, "3", "", "", "habits", Proof.TICKS, 0.5, null));
        all.put(
                "number.daybreak.dots",
                new BigNumber("Every night", 25, "25", "", "%", "of sleep is dreaming", Proof.DOTS, 1, null));
        all.put(
                "number.honeycomb.ring",
                new BigNumber("In the jar", 18, "18", "", "%", "water", Proof.RING, 1, "honey-pot"));
    }
}
