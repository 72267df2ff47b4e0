package io.reelwright.provider.speech.mary;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.provider.speech.normal.SpokenText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Hears the pitch contours that the real engine speaks. */
class MelodyTest {
    private static final SltEngine ENGINE = MaryVoice.engine();

    @Test
    void statementsVaryAsMuchAsASpeakerDoes() throws IOException {
        double[] pitch = semitones("In the old harbour, when the tide went out, nobody read the letter.");

        assertThat(deviation(pitch)).isBetween(2.5, 4.5);
    }

    @Test
    void aQuestionForYesOrNoEndsHigherThanTheSameWordsAsAStatement() throws IOException {
        double[] question = semitones("Was the lamp still burning?");
        double[] statement = semitones("The lamp was still burning.");

        assertThat(end(question)).isGreaterThan(end(statement) + 3);
    }

    @Test
    void aCallIsHigherAsAWhole() throws IOException {
        assertThat(mean(semitones("The lamp went out!"))).isGreaterThan(mean(semitones("The lamp went out.")) + 0.5);
    }

    @Test
    void noPointIsBeyondWhatTheVoiceBears() throws IOException {
        for (String text : List.of("Never!", "Why?", "Is it? It is!", "A b c d e f g.", "Hm."))
            assertThat(Arrays.stream(semitones(text)).allMatch(it -> it > -12 && it < 24))
                    .as(text)
                    .isTrue();
    }

    private static double end(double[] pitch) {
        return mean(Arrays.copyOfRange(pitch, Math.max(0, pitch.length - 12), pitch.length));
    }

    private static double mean(double[] pitch) {
        return Arrays.stream(pitch).average().orElseThrow();
    }

    private static double deviation(double[] pitch) {
        double mean = mean(pitch);
        return Math.sqrt(Arrays.stream(pitch)
                .map(it -> (it - mean) * (it - mean))
                .average()
                .orElseThrow());
    }

    /** Returns the contour of a spoken text in semitones over 100 Hz. */
    private static double[] semitones(String text) throws IOException {
        Document document = TokenDocument.of(SpokenText.of(text));
        ENGINE.speak(document);
        List<Element> sounds = new ArrayList<>();
        TokenDocument.collect(document.getDocumentElement(), List.of("ph"), sounds);
        return sounds.stream()
                .flatMap(sound -> Arrays.stream(sound.getAttribute("f0").split("[()]")))
                .filter(point -> point.contains(","))
                .mapToDouble(point -> 12 * Math.log(Double.parseDouble(point.split(",")[1]) / 100) / Math.log(2))
                .toArray();
    }
}
