package io.reelwright.language.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.CapturedLog;
import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceMeaningTest {
    private final SentenceMeaning meaning = SentenceMeaning.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dog slept by the fire.|A puppy was napping.|Interest rates rose.",
                "How to bake bread|Recipe for a sourdough loaf|History of the railway",
                "The ship sank in a storm.|A vessel went down at sea.|The bank opened a new office.",
                "Why the sky is blue|Light is scattered by air|How to save for retirement",
                "He is afraid of heights.|She fears tall ladders.|They planted tulips.",
                "Doctors advise more sleep.|Rest is good for your health.|The bridge was painted.",
                "The king lost the war.|The monarch was defeated.|The soup is too salty.",
                "Prices fell by half.|Goods became much cheaper.|The cat climbed a tree.",
                "A volcano erupted last night.|Lava poured down the mountain.|The library lends films.",
                "Turn off the oven first.|Before you begin, switch the stove off.|Whales sing in winter.",
                "The team won the final.|They became champions.|Rust eats iron.",
                "Plants need light to grow.|Leaves use sunshine for food.|The court heard the case.",
                "A phone with a better camera|Smartphone takes sharper pictures|Sheep graze on the hill",
                "Children learn by playing.|Games teach young people.|The engine uses diesel.",
                "It rained all week.|The weather was wet for days.|She plays the violin.",
            })
    void textsOfOneMeaningAreMoreAlikeThanOthers(String text, String same, String other) {
        assertThat(meaning.likeness(text, same)).isGreaterThan(meaning.likeness(text, other) + 0.1);
    }

    @Test
    void vectorsHaveOneSizeAndLengthOneAndAreTheCallersOwn() {
        float[] vector = meaning.of("A lamp on a hill");
        vector[0] = 7;

        assertThat(meaning.of("A lamp on a hill")).hasSize(384).doesNotContain(7f);
        assertThat(Meaning.cosine(meaning.of("A lamp on a hill"), meaning.of("A lamp on a hill")))
                .isEqualTo(1);
        assertThat(meaning.of("")).containsOnly(0f).hasSize(384);
        assertThat(meaning.real()).isTrue();
    }

    @Test
    void anyTextHasAVector() {
        RandomText.texts(7, Rounds.of(60)).forEach(text -> isVector(meaning, text));
        RandomText.hostile(300).forEach(text -> isVector(meaning, text));
        isVector(meaning, "lamp ".repeat(200_000));
        isVector(meaning, "a".repeat(1_000_000));
        isVector(meaning, "a" + "\u0301\u0316".repeat(500_000));
    }

    private static void isVector(Meaning meaning, String text) {
        double sum = 0;
        for (float one : meaning.of(text)) sum += one * one;
        assertThat(Math.abs(sum - 1) < 1e-3 || sum == 0)
                .as(RandomText.shown(text))
                .isTrue();
    }

    @Test
    void withoutTheModelTextsAreComparedByTheirWordsAndTheLogSaysSo() {
        try (CapturedLog log = new CapturedLog(SentenceMeaning.class.getName())) {
            SentenceMeaning words = SentenceMeaning.loaded(() -> {
                throw new UnsatisfiedLinkError("no library for this machine");
            });

            assertThat(words.real()).isFalse();
            assertThat(words.likeness("The old lighthouse keeper", "Keepers of a lighthouse"))
                    .isGreaterThan(words.likeness("The old lighthouse keeper", "The price of the coffee") + 0.2);
            assertThat(log.messages(Level.WARNING)).singleElement().asString().contains("compared by their words");
            RandomText.texts(9, Rounds.of(60)).forEach(text -> isVector(words, text));
        }
    }

    /** ONNX Runtime 1.29 for Linux reports to its maker over the network, and ends the process when its command line is long. */
    @Test
    void theLibraryCannotCallAnybody() throws IOException {
        String resource = NativeLibrary.folder("Linux", "amd64") + "libonnxruntime.so";
        try (InputStream library = Objects.requireNonNull(NativeLibrary.class.getResourceAsStream(resource))) {
            assertThat(new String(library.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("getaddrinfo");
        }
    }

    @Test
    void machinesWithoutAKnownLibraryAreLeftToOnnxRuntime() {
        assertThat(NativeLibrary.folder("Linux", "aarch64")).isEqualTo("/ai/onnxruntime/native/linux-aarch64/");
        assertThat(NativeLibrary.folder("Linux", "riscv64")).isEmpty();
        assertThat(NativeLibrary.folder("Mac OS X", "aarch64")).isEmpty();
    }
}
