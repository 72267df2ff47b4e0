package io.reelwright.provider.video.studio;

import io.reelwright.campaign.EvidenceCard.BeforeAfter;
import io.reelwright.campaign.EvidenceCard.Day;
import io.reelwright.campaign.EvidenceCard.Deed;
import io.reelwright.campaign.EvidenceCard.Definition;
import io.reelwright.campaign.EvidenceCard.Document;
import io.reelwright.campaign.EvidenceCard.Form;
import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.EvidenceCard.Process;
import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.campaign.EvidenceCard.Ranking;
import io.reelwright.campaign.EvidenceCard.State;
import io.reelwright.campaign.EvidenceCard.Statement;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Bar;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Cards whose layout stands on evidence, with any words. */
final class EvidenceCards {
    private EvidenceCards() {}

    /** Returns a card of every kind with a word in every place where it has words. */
    static List<SceneCard> with(String word, String some) {
        return List.of(
                new Portrait(word, some, Profile.PLAIN, 0.4, 0.8),
                new Portrait("Ada " + word, null, Profile.WOMAN_IN_HAT, 0.4, 0),
                new BeforeAfter(some, word, new Bar(word, 3, "3", 0.2), new Bar("2019", 9, word, 0.9)),
                new Ranking(
                        word,
                        word,
                        List.of(new Bar(word, 9, "9", 0.2), new Bar("b", 5, word, 0.6), new Bar("c", 3, "3", 0.9))),
                new Ranking(some, "", List.of(new Bar(word, 9, "9", 0.2), new Bar(some, 5, "5", 0.6))),
                new Process(new State(word, "honey-pot", 0.2), new State(some, null, 0.9)),
                new Definition(word, some, "honey-pot", 0.6),
                new Definition(some, word, null, 0.6),
                new Document(Form.NEWSPAPER, some, word, 0.6),
                new Document(Form.BOOK, word, "", 0.6),
                new Deed(new Party(word, null, Profile.PLAIN, 0.2), some, new Party(some, "honey-pot", null, 0.9), 0.5),
                new Deed(new Party(some, "honey-pot", null, 0.2), "takes", new Party(word, null, null, 0.9), 0.5),
                new Statement(new Party(word, null, Profile.PLAIN, 0.2), "says", some, 0.6),
                new Statement(new Party(some, "honey-pot", null, 0.2), "says", word, 0.6),
                new Day(word, some, 0.4),
                new Day("Monday", word, 0.4));
    }

    /** @param words returns at least and at most so many words */
    static SceneCard any(SplittableRandom random, BiFunction<Integer, Integer, String> words) {
        return switch (random.nextInt(9)) {
            case 0 ->
                new Portrait(
                        words.apply(2, 4),
                        random.nextBoolean() ? words.apply(1, 5) : null,
                        List.of(Profile.values()).get(random.nextInt(Profile.values().length)),
                        random.nextDouble() * 3,
                        random.nextDouble() * 3);
            case 1 ->
                new BeforeAfter(
                        words.apply(1, 6), "km", bar(random, "1990"), bar(random, random.nextBoolean() ? "" : "2020"));
            case 2 ->
                new Ranking(
                        words.apply(1, 6),
                        random.nextBoolean() ? "days" : "",
                        IntStream.range(0, 2 + random.nextInt(4))
                                .mapToObj(_ -> bar(random, words.apply(1, 2)))
                                .toList());
            case 3 -> new Process(state(words.apply(1, 3), random), state(words.apply(1, 3), random));
            case 5 ->
                new Deed(party(words.apply(1, 5), random), words.apply(1, 4), party(words.apply(1, 5), random), 0.7);
            case 7 -> new Statement(party(words.apply(1, 5), random), "says", words.apply(1, 7), 0.7);
            case 6 -> new Day(words.apply(1, 3), words.apply(1, 6), random.nextDouble() * 3);
            case 4 -> new Definition(words.apply(1, 3), words.apply(1, 8), picture(random), random.nextDouble() * 3);
            default ->
                new Document(
                        List.of(Form.values()).get(random.nextInt(Form.values().length)),
                        words.apply(1, 5),
                        random.nextBoolean() ? random.nextInt(99_999) + " pages" : "",
                        random.nextDouble() * 3);
        };
    }

    private static Bar bar(SplittableRandom random, String label) {
        int value = 1 + random.nextInt(99_999);
        return new Bar(label, value, "" + value, random.nextDouble() * 3);
    }

    private static State state(String label, SplittableRandom random) {
        return new State(label, picture(random), random.nextDouble() * 3);
    }

    private static Party party(String name, SplittableRandom random) {
        return new Party(name, picture(random), random.nextBoolean() ? Profile.PLAIN : null, random.nextDouble() * 3);
    }

    private static String picture(SplittableRandom random) {
        return random.nextBoolean() ? "honey-pot" : "not-a-picture";
    }
}
