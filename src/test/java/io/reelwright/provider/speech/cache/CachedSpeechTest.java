package io.reelwright.provider.speech.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.WordTime;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.provider.speech.SpeechProvider.Speech;
import io.reelwright.text.pronunciation.Lexicon;
import io.reelwright.text.pronunciation.LexiconText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedSpeechTest {
    @TempDir
    Path dir;

    /** Hums one sample per letter. */
    private static final class Hummer implements SpeechProvider {
        @Override
        public List<String> voices(Locale locale) {
            return List.of("hum");
        }

        @Override
        public Speech speak(String text, String voice, Locale locale, Lexicon lexicon) {
            return new Speech(new short[text.length()], List.of(new WordTime(text, 0, 0.25)));
        }
    }

    @Test
    void theSameSentenceIsSpokenOnce() throws Exception {
        CachedSpeech speech = new CachedSpeech(new Hummer(), "1", dir);

        Speech first = speech.speak("honey", "hum", Locale.US);
        Speech second = speech.speak("honey", "hum", Locale.US);

        assertThat(speech.hits()).isEqualTo(1);
        assertThat(second.samples()).isEqualTo(first.samples());
        assertThat(second.words()).isEqualTo(first.words());
    }

    @Test
    void anotherTextOrEngineIsAnotherEntry() throws Exception {
        new CachedSpeech(new Hummer(), "1", dir).speak("honey", "hum", Locale.US);
        CachedSpeech speech = new CachedSpeech(new Hummer(), "2", dir);

        speech.speak("honey", "hum", Locale.US);
        speech.speak("Honey", "hum", Locale.US);

        assertThat(speech.hits()).isZero();
        assertThat(speech.misses()).isEqualTo(2);
    }

    @Test
    void anotherLexiconIsAnotherEntry() throws Exception {
        Lexicon nice = LexiconText.of("Nice = nees").lexicon();
        Lexicon other = LexiconText.of("Nice = nys").lexicon();
        CachedSpeech speech = new CachedSpeech(new Hummer(), "1", dir);

        speech.speak("honey", "hum", Locale.US);
        speech.speak("honey", "hum", Locale.US, nice);
        speech.speak("honey", "hum", Locale.US, other);
        speech.speak("honey", "hum", Locale.US, nice);

        assertThat(speech.misses()).isEqualTo(3);
        assertThat(speech.hits()).isEqualTo(1);
    }

    @Test
    void aDamagedEntryIsMadeAnew() throws Exception {
        CachedSpeech speech = new CachedSpeech(new Hummer(), "1", dir);
        Speech sound = speech.speak("honey", "hum", Locale.US);
        for (String ending : List.of(".wav", ".json")) {
            for (Path file : files(ending)) Files.writeString(file, "{}");

            assertThat(speech.speak("honey", "hum", Locale.US).samples()).isEqualTo(sound.samples());
        }

        assertThat(speech.misses()).isEqualTo(3);
        speech.speak("honey", "hum", Locale.US);
        assertThat(speech.hits()).isEqualTo(1);
        assertThat(files(".part")).isEmpty();
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(dir)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
