package io.reelwright.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureIndexTest {
    private final PictureIndex index = PictureIndex.shipped();

    @Test
    void everydayNounsAndVerbsHaveTheRightPictureOrNone() throws IOException {
        List<String> lines = everyday();
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            List<String> accepted = List.of(line.substring(equals + 1).split("\\|", -1));
            String found = index.find(line.substring(0, equals)).orElse("-");
            if (!accepted.contains(found)) wrong.add(line + " but was " + found);
        }

        assertThat(lines).hasSizeGreaterThanOrEqualTo(500);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPictureOfTheTableCanBeDrawn() {
        PictureLibrary pictures = new PictureLibrary();

        for (String name : index.names()) {
            assertThat(PictureIndexTest.class.getResource("/pictures/svg/" + name + ".svg"))
                    .as(name)
                    .isNotNull();
        }
        assertThat(pictures.image("honey-pot", 96)).isPresent();
    }

    @Test
    void aPhraseWinsOverTheWordsInIt() {
        assertThat(index.findAll("Olive oil, not crude oil, keeps your heart well"))
                .containsExactly("olive", "oil-drum", "anatomical-heart");
        assertThat(index.find("Ice cream")).contains("ice-cream");
    }

    @Test
    void caseEndingsAndPunctuationDoNotMatter() {
        assertThat(index.find("BEES!")).contains("honeybee");
        assertThat(index.find("bee’s")).contains("honeybee");
        assertThat(index.find("Rockets,")).contains("rocket");
    }

    @Test
    void anyTextIsAnswered() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) text.appendCodePoint(random.nextInt(0x2FFF) + 1);
            assertThat(index.findAll(text.toString())).doesNotContainNull();
        }
    }

    private static List<String> everyday() throws IOException {
        try (var in = Objects.requireNonNull(PictureIndexTest.class.getResourceAsStream("/pictures/everyday.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"queen", "machine", "reading", "study", "ball", "tower", "stock", "space", "lock", "media"})
    void aWordOfManySensesHasNoPicture(String word) {
        assertThat(PictureIndex.shipped().find(word)).isEmpty();
    }
}
