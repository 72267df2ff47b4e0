package io.reelwright.phase.quality;

import io.reelwright.campaign.ChartKind;
import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.campaign.SceneCard.Stop;
import java.util.List;

/** One scene of each template, about honey, as a plan would hold it. */
final class TrialCards {
    private TrialCards() {}

    /** Returns the cards of a scene of three beats. */
    static List<SceneCard> beats() {
        return List.of(
                spoken("Bees dry the nectar"),
                new SceneCard.Thing("honeybee", "honeybee", 0.2, null),
                spoken("until nothing grows"));
    }

    private static SceneCard spoken(String words) {
        List<SceneCard.Said> said = new java.util.ArrayList<>();
        for (String word : words.split(" ")) said.add(new SceneCard.Said(word, said.size() * 0.15));
        return new SceneCard.Spoken(said, said.size() - 1, null);
    }

    static List<SceneCard> all() {
        return List.of(
                new SceneCard.Headline("Sealed in a jar", List.of("Honey", "can last", "centuries"), 2, "honey-pot"),
                new SceneCard.BigNumber(
                        null, 80, "80", "", "%", "of nectar is water", SceneCard.Proof.RING, 0.4, "honeybee"),
                new SceneCard.Comparison(
                        "How much water?",
                        new Side("Nectar", 80.0, "80", "%", "straight from the flower", null),
                        new Side("Honey", 17.0, "17", "%", "after the hive has dried it", "honey-pot"),
                        1),
                new SceneCard.Chart(
                        "Water in honey",
                        "per cent",
                        ChartKind.BARS,
                        List.of(
                                new Bar("Nectar", 80, "80", 0.2),
                                new Bar("Half dry", 50, "50", 0.4),
                                new Bar("Honey", 17, "17", 0.7)),
                        null),
                new SceneCard.Question("Why does it never spoil?", "never", null, null),
                new SceneCard.EndCard(List.of("Keep the", "jar closed"), "Follow", "@channel", List.of()),
                new SceneCard.BuildList(
                        "What keeps it",
                        List.of(new Item("Little water", null, 0.2), new Item("Much acid", null, 0.6))),
                new SceneCard.Timeline(
                        "Honey through time",
                        List.of(new Stop("1922", "A tomb is opened", 0.2), new Stop("2015", "A jar is dated", 0.6)),
                        null),
                new SceneCard.Quote("Honey can last for centuries in a sealed jar", "centuries", "A beekeeper"),
                new SceneCard.Hero("In the hive", "Bees dry the nectar", "honeybee", List.of()),
                new SceneCard.Route(
                        "From flower to jar",
                        List.of(new Stop("", "Flower", 0.2), new Stop("", "Hive", 0.5), new Stop("", "Jar", 0.8)),
                        null),
                new SceneCard.Map(
                        "",
                        List.of(
                                new SceneCard.Spot("Cairo", null, 31.2, 30.1, 0.2),
                                new SceneCard.Spot("Athens", null, 23.7, 38, 0.6)),
                        true,
                        null),
                spoken("A sealed jar keeps honey"),
                new SceneCard.Thing("honey-pot", "honey pot", 0.5, null),
                new EvidenceCard.Portrait("Eva Crane", "Physicist", EvidenceCard.Profile.PLAIN, 0.3, 0.6));
    }
}
