package io.reelwright.text.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.provider.speech.normal.SpokenText;
import io.reelwright.testing.RandomText;
import io.reelwright.text.CharacterClasses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The table {@code quantities.tsv}: a sentence, what the voice says of it, and each of its quantities as kind, value, prefix, digits, scale and
 * unit, with a star where it may count up. The voice and the cards are both asked.
 */
class QuantitiesTest {
    static List<String> rows() throws IOException {
        try (InputStream table = QuantitiesTest.class.getResourceAsStream("quantities.tsv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> row.contains("\t"))
                    .toList();
        }
    }

    @Test
    void everyFormIsSaidShownAndCountedAsTheTableSays() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(450);
        assertThat(rows()).allSatisfy(row -> {
            String[] columns = row.split("\t", -1);
            String text = unescaped(columns[0]);

            assertThat(SpokenText.of(text).spoken()).as(columns[0]).isEqualTo(columns[1]);
            assertThat(String.join(
                            " ",
                            Quantities.in(text).stream()
                                    .map(QuantitiesTest::written)
                                    .toList()))
                    .as(columns[0])
                    .isEqualTo(columns[2]);
        });
    }

    @Test
    void theCardsSeeWhatMayBeShownOnceAWordAndNothingElse() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            String text = unescaped(row.substring(0, row.indexOf('\t')));
            Set<Integer> words = new HashSet<>();
            List<Quantity> shown = Quantities.in(text).stream()
                    .filter(it -> words.add(it.first()) && it.kind().isShown())
                    .toList();

            assertThat(Figures.in(text))
                    .as(text)
                    .extracting(Figure::shown)
                    .isEqualTo(shown.stream().map(Quantity::shown).toList());
        });
    }

    /** {@code kind value prefix|digits|scale|unit}, and a star for what may count up. */
    private static String written(Quantity it) {
        double value = it.value();
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
        return "{" + it.kind() + " " + number + " " + it.prefix() + "|" + it.shown() + "|" + it.scale() + "|"
                + it.unit() + (it.mayCount() ? " *" : "") + "}";
    }

    private static String unescaped(String text) {
        return text.replace("\\u00a0", "\u00a0").replace("\\u202f", "\u202f").replace("\\u2009", "\u2009");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "'", "’", " ", "\u00a0", "\u202f", "\u2009"})
    void aNumberOfAnySizeIsReadBackFromAnyGrouping(String mark) {
        Random random = new Random(19);
        for (int round = 0; round < 80; round++) {
            long number = 10_000 + random.nextLong(1L << (14 + random.nextInt(34)));
            String written = String.format(Locale.ROOT, "%,d", number).replace(",", mark);

            assertThat(Quantities.in("They counted " + written + " stars there."))
                    .as(written)
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.value()).isEqualTo(number);
                        assertThat(it.shown()).isEqualTo(String.format(Locale.ROOT, "%,d", number));
                        assertThat(it.mayCount()).isTrue();
                    });
            assertThat(SpokenText.of(written + " stars").spoken())
                    .isEqualTo(NumberWords.cardinal(number).replace('-', ' ') + " stars");
        }
    }

    @Test
    void aNumberGroupedByDotsIsReadBackFromAMillionUp() {
        Random random = new Random(20);
        for (int round = 0; round < 300; round++) {
            long number = 1_000_000 + random.nextLong(1L << (20 + random.nextInt(28)));
            String written = String.format(Locale.ROOT, "%,d", number).replace(',', '.');

            assertThat(Quantities.in("They counted " + written + " stars."))
                    .singleElement()
                    .satisfies(it -> assertThat(it.value()).as(written).isEqualTo(number));
        }
    }

    @Test
    void theVoiceLosesNoDigitOfWhatItDoesNotUnderstand() {
        Random random = new Random(21);
        String letters = "abXY7042-./";
        for (int round = 0; round < 1_000; round++) {
            StringBuilder word = new StringBuilder("q");
            for (int i = 3 + random.nextInt(8); i > 0; i--)
                word.append(letters.charAt(random.nextInt(letters.length())));
            if (!CharacterClasses.hasDigit(word.toString())) continue;
            boolean understood = Quantities.in(word.toString()).stream()
                    .anyMatch(it -> !it.said().isEmpty());

            if (!understood)
                assertThat(saysANumber(SpokenText.of(word.toString()).spoken()))
                        .as(word.toString())
                        .isTrue();
            assertThat(Quantities.in(word.toString())).as(word.toString()).noneMatch(Quantity::mayCount);
        }
    }

    private static boolean saysANumber(String spoken) {
        return spoken.matches(
                "(?s).*\\b(zero|oh|two|four|seven|twenty|forty|seventy|hundred|thousand|twelfth|.*teen.*)\\b.*");
    }

    @Test
    void eachWordOfAGroupedNumberIsSaid() {
        SpokenText spoken = SpokenText.of("It lost 1 250 000 corals.");

        assertThat(spoken.words()).containsExactly("It", "lost", "1", "250", "000", "corals.");
        assertThat(spoken.tokens())
                .extracting(SpokenText.Token::written)
                .isSorted()
                .contains(0, 1, 2, 3, 4, 5);
    }

    @Test
    void rowsOfDigitsWithoutEndAreReadInTime() {
        for (String piece : List.of(
                "1 ", "123 ", "1,", "1.", "10^", "9:", "1-", "+1 ", "$", "1/", "MCM", "a million ", "5 m ", "½"))
            assertThat(Quantities.in(piece.repeat(1_500)))
                    .allSatisfy(it -> assertThat(it.value()).isFinite());
        RandomText.hostile(4_000).stream().limit(12).forEach(Quantities::in);
    }
}
