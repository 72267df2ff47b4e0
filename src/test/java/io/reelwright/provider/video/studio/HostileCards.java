package io.reelwright.provider.video.studio;

import io.reelwright.campaign.ChartKind;
import io.reelwright.campaign.Move;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Act;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.EndCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.SceneCard.Hero;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.campaign.SceneCard.Proof;
import io.reelwright.campaign.SceneCard.Question;
import io.reelwright.campaign.SceneCard.Quote;
import io.reelwright.campaign.SceneCard.Route;
import io.reelwright.campaign.SceneCard.Said;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.campaign.SceneCard.Spoken;
import io.reelwright.campaign.SceneCard.Spot;
import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.campaign.SceneCard.Thing;
import io.reelwright.campaign.SceneCard.Timeline;
import io.reelwright.testing.HostileWords;
import java.util.ArrayList;
import java.util.List;

/** Cards of every template with a word in every place where a card has words. */
final class HostileCards {
    private HostileCards() {}

    /** Returns a card of every template, and several of those that set words in several ways. */
    static List<SceneCard> with(String word) {
        String some = "the " + word + " of the harbour";
        List<SceneCard> cards = new ArrayList<>(EvidenceCards.with(word, some));
        cards.addAll(List.of(
                new Headline(word, List.of(some, word), 1, null),
                new Headline(null, List.of(word), 0, "honey-pot"),
                new Headline(null, List.of("One", word, some), 2, null),
                new BigNumber(word, 12, "12", "$", word, some, Proof.TICKS, 0.5, null),
                new BigNumber(null, 40, "40", "", "%", word, Proof.RING, 0.5, null),
                new BigNumber(null, 12, word, "", "", word, Proof.DOTS, 0.5, "honey-pot"),
                new Comparison(word, side(word), new Side("ships", 9.0, "9", "mg", some, null), 0),
                new Chart(
                        some,
                        word,
                        ChartKind.BARS,
                        List.of(new Bar(word, 3, "3", 0.2), new Bar("b", 9, word, 0.6), new Bar("c", 5, "5", 0.9)),
                        null),
                new Chart(
                        word, "", ChartKind.LINE, List.of(new Bar("a", 3, "3", 0.2), new Bar(word, 9, "9", 0.6)), null),
                new BuildList(word, List.of(new Item(word, null, 0.4), new Item(some, "honey-pot", 0.9))),
                new Timeline(some, List.of(new Stop("1969", word, 0.4), new Stop(word, some, 0.9)), null),
                new Route(
                        word, List.of(new Stop("", word, 0.4), new Stop("2", some, 0.9), new Stop("", "end", 1)), null),
                new SceneCard.Map(
                        word,
                        List.of(new Spot(word, some, 2.4, 48.9, 0.4), new Spot(some, word, 16.4, 48.2, 1)),
                        true,
                        null),
                new SceneCard.Map("", List.of(new Spot(word, null, 178, -91, 0.4)), false, "honey-pot"),
                new Hero(word, some, "honey-pot", List.of()),
                new Hero(some, "250 " + word, null, List.of()),
                new Hero("", word, null, List.of()),
                new Question("Why " + word + "?", word, some, null),
                new Quote(some + " and " + word, word, word),
                new EndCard(List.of(some, word), "Follow", "@" + word, List.of()),
                new Spoken(said(word), said(word).size() - 1, null),
                new Spoken(said(some), 1, "honey-pot"),
                new Thing("honey-pot", word, 0.4, new Act(Move.GROW, 0.8))));
        return List.copyOf(cards);
    }

    private static List<Said> said(String words) {
        List<Said> said = new ArrayList<>();
        for (String word : words.split("\\s+")) said.add(new Said(word, said.size() * 0.2));
        return said;
    }

    /** Returns words to put on cards: hard ones, none, and far too many. */
    static List<String> words() {
        List<String> words = new ArrayList<>(HostileWords.all());
        words.add("");
        words.add(" \u00A0 ");
        words.add("a");
        words.add("lighthouse keepers count the ships that pass ".repeat(12).strip());
        words.add("Ångström ÉÈÊ gjpqy ÄÖÜ ".repeat(8).strip());
        words.add(HostileWords.LONG.getLast() + " " + HostileWords.ADDRESSES.get(3));
        for (int letters = 10; letters <= 70; letters += 12)
            words.add("Supercalifragilisticexpialidocious".repeat(3).substring(0, letters));
        return List.copyOf(words);
    }

    private static Side side(String word) {
        return new Side(word, 4.0, word, "mg", word, null);
    }
}
