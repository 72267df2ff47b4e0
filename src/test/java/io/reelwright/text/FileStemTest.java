package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic becomes the beginning of a file name that people recognise and every usual file system takes. */
class FileStemTest {
    private static final String LONGEST_ENDING = "-clip12-youtube_16x9-contact-sheet.png";

    @TempDir
    Path place;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why honey never spoils?|why-honey-never-spoils",
                "Bee's café — 3 façts|bees-café-3-façts",
                "Größe und Gewicht: Maße|größe-und-gewicht-maße",
                "海の塩|海の塩",
                "Ελλάδα|ελλάδα",
                "Почему мёд|почему-мёд",
                "हिन्दी में|हिन्दी-में",
                "İstanbul'un ışığı|i̇stanbulun-ışığı",
                "../../etc/passwd|etc-passwd",
                "  -rf *|rf",
                ".hidden|hidden",
                "name.|name",
                "CON|con-video",
                "lpt1|lpt1-video",
                "Con artists|con-artists",
                "a<b>c:d\"e/f\\g|a-b-c-d-e-f-g",
                "half ½ of ﬁve ①|half-1-2-of-five-1",
                "Ｗｉｄｅ letters|wide-letters",
                "🍯 honey 🍯|honey",
                "🍯|video",
                "…!?|video",
            })
    void lettersOfAllScriptsStayAndSignsBecomeHyphens(String topic, String stem) {
        assertThat(FileStem.of(topic)).isEqualTo(stem);
    }

    @Test
    void whatIsNotSeenIsNotInTheName() {
        assertThat(FileStem.of("so\u00ADft zero\u200Bwidth \u202Eright\u202C to \u2066left\u2069"))
                .isEqualTo("soft-zerowidth-right-to-left");
        assertThat(FileStem.of("tab\tline\nnull\u0000end\u2028\ud800x")).isEqualTo("tab-line-null-end-x");
        assertThat(FileStem.of("\u0301accent without a letter")).isEqualTo("accent-without-a-letter");
    }

    @Test
    void theSameWordHasTheSameNameHoweverItIsWritten() {
        String composed = "Größe à Zoë";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(FileStem.of(decomposed)).isEqualTo(FileStem.of(composed)).isEqualTo("größe-à-zoë");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a very long topic that goes on and on ", "海", "𠮷", "é", "e\u0323\u0301\u0315", "ngũ ", "प्रि"})
    void noNameIsTooLongForADiskOrCutWithinALetter(String piece) throws Exception {
        String stem = FileStem.of(piece.repeat(300));

        assertThat((stem + LONGEST_ENDING).getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(143);
        assertThat(stem).doesNotEndWith("-").doesNotContain("\uFFFD");
        assertThat(Normalizer.isNormalized(stem, Normalizer.Form.NFC)).isTrue();
        assertThat(Files.writeString(place.resolve(stem + LONGEST_ENDING), "x")).exists();
    }

    @Test
    void aLongTopicIsCutBetweenWords() {
        assertThat(FileStem.of("a very long topic that goes on and on and never comes to its point"))
                .isEqualTo("a-very-long-topic-that-goes-on-and-on-and-never");
    }

    @Test
    void aNameAsLongAsTheLimitStaysWhole() {
        String whole = "x".repeat(24) + "-" + "y".repeat(23);
        assertThat(FileStem.of(whole)).isEqualTo(whole);
        assertThat(FileStem.of(whole + " z")).isEqualTo(whole);
    }
}
