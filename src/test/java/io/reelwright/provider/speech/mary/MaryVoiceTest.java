package io.reelwright.provider.speech.mary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.WordTime;
import io.reelwright.provider.speech.SpeechProvider.Speech;
import io.reelwright.text.pronunciation.Lexicon;
import io.reelwright.text.pronunciation.LexiconText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Hears the real voice. */
class MaryVoiceTest {
    private final MaryVoice voice = new MaryVoice();

    @Test
    void everyWrittenWordHasItsTimeThoughNumbersAreManyWords() throws IOException {
        Speech speech = voice.speak("In 1969, 2,048 bees flew.", "slt", Locale.US);

        assertThat(speech.words()).extracting(WordTime::text).containsExactly("In", "1969,", "2,048", "bees", "flew.");
        WordTime number = speech.words().get(2);
        assertThat(number.end() - number.start()).isGreaterThan(0.8);
        assertThat(speech.words().getLast().end()).isBetween(speech.seconds() - 0.05, speech.seconds());
        assertThat(speech.words().getFirst().start()).isBetween(0.0, 0.041);
    }

    @Test
    void theWordAfterAPauseStartsWhereTheSoundComesBack() throws IOException {
        Speech speech = voice.speak("Take the jar; go home. Bring it back.", "slt", Locale.US);

        for (String word : List.of("go", "Bring")) {
            WordTime after = speech.words().stream()
                    .filter(w -> w.text().equals(word))
                    .findFirst()
                    .orElseThrow();
            assertThat(loudness(speech, after.start() - 0.06, after.start() - 0.01))
                    .as("just before " + word)
                    .isLessThan(0.2 * loudness(speech, after.start(), after.end()));
        }
    }

    @Test
    void marksInsideASentenceAreShortRests() throws IOException {
        Speech speech = voice.speak("The keeper, her son; the dog: all slept. Nobody woke.", "slt", Locale.US);

        for (int i = 1; i < speech.words().size(); i++) {
            String before = speech.words().get(i - 1).text();
            double rest =
                    speech.words().get(i).start() - speech.words().get(i - 1).end();
            if (before.endsWith(".")) assertThat(rest).as(before).isBetween(0.2, 0.4);
            else if (Character.isLetter(before.charAt(before.length() - 1)))
                assertThat(rest).as(before).isZero();
            else assertThat(rest).as(before).isBetween(0.1, 0.25);
        }
    }

    @Test
    void aWordOfTheLexiconIsSaidAsTheUserWants() throws IOException {
        Lexicon slow = LexiconText.of("Qo = ah-bah-kah-dah-BAH").lexicon();

        Speech spelled = voice.speak("Qo came.", "slt", Locale.US);
        Speech wanted = voice.speak("Qo came.", "slt", Locale.US, slow);

        assertThat(wanted.seconds()).isGreaterThan(spelled.seconds() + 0.3);
        assertThat(wanted.words()).extracting(WordTime::text).containsExactly("Qo", "came.");
    }

    @Test
    void accentsChangeNothingThatIsHeard() throws IOException {
        assertThat(voice.speak("Zoë saw Málaga.", "slt", Locale.US).samples())
                .isEqualTo(voice.speak("Zoe saw Malaga.", "slt", Locale.US).samples());
    }

    @Test
    void theSameTextGivesTheSameSamples() throws IOException {
        short[] first = voice.speak("Same again.", "slt", Locale.US).samples();

        assertThat(voice.speak("Same again.", "slt", Locale.US).samples()).isEqualTo(first);
    }

    @Test
    void anUnknownVoiceIsToldWhatThereIs() {
        assertThatThrownBy(() -> voice.speak("Hello.", "bob", Locale.US))
                .hasMessage("unknown voice bob; voices: " + String.join(", ", voice.voices(Locale.US)));
    }

    @Test
    void nothingToSayIsSilence() throws IOException {
        assertThat(voice.speak("… —", "slt", Locale.US).samples()).isEmpty();
    }

    private static double loudness(Speech speech, double from, double to) {
        double sum = 0;
        int first = (int) (from * Speech.RATE);
        int end = (int) (to * Speech.RATE);
        for (int i = first; i < end; i++) sum += (double) speech.samples()[i] * speech.samples()[i];
        return Math.sqrt(sum / Math.max(1, end - first));
    }
}
