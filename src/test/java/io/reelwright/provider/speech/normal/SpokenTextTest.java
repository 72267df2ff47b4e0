package io.reelwright.provider.speech.normal;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpokenTextTest {
    private static final String PIECES =
            "honey 1969 2,048 $4.50 €10,000 £3m 5–7 1/2 37°C 20% Dr. e.g. U.S. NASA DNA VIII & + = # @ % - — \" ( ) www.a.com 🍯 8:20 6pm 00 1st 1900s ½ . , ?! ... ' 9/0 #x @y III 12:99 4-4-4 -5";

    static List<String> rows() throws IOException {
        try (InputStream table = SpokenTextTest.class.getResourceAsStream("spoken.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> row.contains("|"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadAsTheTableSays(String row) {
        String[] sides = row.split("\\|");

        assertThat(SpokenText.of(sides[0].strip()).spoken()).isEqualTo(sides[1].strip());
    }

    @Test
    void theTableIsLong() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void anyMixtureIsReadAndKeepsTheOrderOfItsWords() {
        Random random = new Random(7);
        String[] pieces = PIECES.split(" ");
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            holds(text.toString());
        }
    }

    @Test
    void anyCharactersAtAllAreReadWithoutAFailure() {
        Random random = new Random(8);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder("a ");
            for (int i = 0; i < 12; i++) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x2fff) : 32 + random.nextInt(95)));
            }
            holds(text.toString());
        }
    }

    @Test
    void anySentenceIsReadInWordsAndMarks() {
        RandomText.sentences(9, Rounds.of(6_000)).forEach(text -> {
            holds(text);
            assertThat(SpokenText.of(text).tokens()).as(RandomText.shown(text)).allSatisfy(token -> {
                if (token.isMark()) assertThat(token.text()).isIn(",", ";", ":", ".", "?", "!");
                else
                    assertThat(token.text().codePoints()).allMatch(point -> Character.isLetter(point) || point == '\'');
            });
        });
    }

    @Test
    void signsBeforeAWordAreSaidThreeTimesAtMost() {
        assertThat(SpokenText.of("#".repeat(100_000) + "honey").spoken()).isEqualTo("hashtag hashtag hashtag honey");
    }

    private static void holds(String text) {
        SpokenText spoken = SpokenText.of(text);
        int last = 0;
        for (SpokenText.Token token : spoken.tokens()) {
            assertThat(token.written()).as(text).isBetween(last, spoken.words().size() - 1);
            assertThat(token.text()).as(text).isNotBlank().doesNotContain(" ");
            last = token.written();
        }
        if (text.matches("(?s).*[a-z]{3}.*"))
            assertThat(spoken.spoken()).as(text).isNotEmpty();
    }
}
