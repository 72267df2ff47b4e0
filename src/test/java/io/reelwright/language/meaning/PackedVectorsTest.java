package io.reelwright.language.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedVectorsTest {
    private static final List<String> TEXTS = List.of("a lamp on a hill", "seven grey geese", "the price of bread");

    @Test
    void packedVectorsPointWhereTheyDidAndOthersAreComputed() throws IOException {
        SentenceMeaning meaning = SentenceMeaning.shared();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PackedVectors.write(TEXTS, meaning, file);

        PackedVectors packed = PackedVectors.read(new ByteArrayInputStream(file.toByteArray()), meaning);

        for (String text : TEXTS) {
            assertThat(packed.has(text)).isTrue();
            assertThat(Meaning.cosine(packed.of(text), meaning.of(text))).isGreaterThanOrEqualTo(0.99);
        }
        assertThat(packed.has("a boat")).isFalse();
        assertThat(packed.of("a boat")).isEqualTo(meaning.of("a boat"));
    }

    @Test
    void withoutTheModelNoVectorOfItIsUsed() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PackedVectors.write(TEXTS, SentenceMeaning.shared(), file);
        Meaning words = SentenceMeaning.loaded(() -> {
            throw new IOException("not here");
        });

        PackedVectors packed = PackedVectors.read(new ByteArrayInputStream(file.toByteArray()), words);

        assertThat(packed.real()).isFalse();
        assertThat(packed.has(TEXTS.getFirst())).isFalse();
        assertThat(packed.of(TEXTS.getFirst())).isEqualTo(words.of(TEXTS.getFirst()));
    }
}
