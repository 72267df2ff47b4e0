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
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cards of every kind with short and long words, tiny and huge figures, with and without pictures. */
final class RandomCards {
    static final int KINDS = 7;

    private static final List<String> WORDS = List.of(
            "a",
            "bee",
            "honey",
            "the",
            "light",
            "of",
            "years",
            "centuries",
            "memory",
            "understanding",
            "why",
            "deep",
            "photosynthesis",
            "water",
            "gold",
            "is",
            "temperature",
            "I",
            "Jupiter",
            "quietly");
    private static final List<String> FIGURES =
            List.of("3", "0", "71", "2,048", "3.5", "12,742,000", "8:20", "1271", "0.004", "450", "99.9");

    private RandomCards() {}

    static SceneCard any(int kind, SplittableRandom random) {
        return switch (kind) {
            case 0 -> headline(random);
            case 1 -> number(random);
            case 2 -> comparison(random);
            case 3 -> chart(random);
            case 4 ->
                new Question(
                        words(random, 1, 9), null, random.nextBoolean() ? words(random, 1, 6) : null, picture(random));
            case 5 -> end(random);
            default -> EvidenceCards.any(random, (least, most) -> words(random, least, most));
        };
    }

    private static SceneCard headline(SplittableRandom random) {
        int lines = 1 + random.nextInt(3);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines; i++) text.add(words(random, 1, 6 / lines));
        String kicker = random.nextBoolean() ? words(random, 1, 4) : null;
        return new Headline(kicker, text, random.nextInt(lines + 1) - 1, picture(random));
    }

    private static SceneCard number(SplittableRandom random) {
        String shown = FIGURES.get(random.nextInt(FIGURES.size()));
        boolean percent = random.nextInt(3) == 0;
        double value = percent ? random.nextInt(101) : 12;
        String unit = percent ? "%" : random.nextBoolean() ? "" : "million years";
        Proof proof = Proof.class.getEnumConstants()[random.nextInt(4)];
        return new BigNumber(
                random.nextBoolean() ? words(random, 1, 4) : null,
                value,
                percent ? Integer.toString((int) value) : shown,
                random.nextInt(4) == 0 ? "$" : "",
                unit,
                words(random, 1, 6),
                proof,
                random.nextDouble() * 4,
                picture(random));
    }

    private static SceneCard comparison(SplittableRandom random) {
        boolean figures = random.nextBoolean();
        return new Comparison(
                random.nextBoolean() ? words(random, 1, 4) : null,
                side(random, figures),
                side(random, figures),
                random.nextInt(3) - 1);
    }

    private static Side side(SplittableRandom random, boolean figures) {
        String shown = figures ? FIGURES.get(random.nextInt(FIGURES.size())) : words(random, 1, 1);
        String unit = random.nextBoolean() ? "mg" : "";
        return new Side(
                words(random, 1, 2),
                figures ? random.nextDouble() * 100 : null,
                shown,
                unit,
                words(random, 1, 3),
                picture(random));
    }

    private static SceneCard chart(SplittableRandom random) {
        List<Bar> bars = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> new Bar("" + (1980 + 10 * i), random.nextInt(90), random.nextInt(999) + " %", 0.5 * i))
                .toList();
        ChartKind kind = random.nextBoolean() ? ChartKind.BARS : ChartKind.LINE;
        return new Chart(
                words(random, 1, 6), random.nextBoolean() ? words(random, 1, 5) : "", kind, bars, picture(random));
    }

    private static SceneCard end(SplittableRandom random) {
        List<String> pictures = random.nextBoolean() ? List.of("rocket", "honey-pot") : List.of();
        return new EndCard(
                List.of(words(random, 1, 3), words(random, 1, 3)),
                "Follow",
                random.nextBoolean() ? "@honest_facts_daily" : "",
                pictures);
    }

    private static @Nullable String picture(SplittableRandom random) {
        return random.nextInt(3) == 0 ? "honey-pot" : null;
    }

    private static String words(SplittableRandom random, int least, int most) {
        int many = least + random.nextInt(Math.max(1, most - least + 1));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < many; i++) words.add(WORDS.get(random.nextInt(WORDS.size())));
        return String.join(" ", words);
    }
}
