package io.reelwright.provider.speech.mary;

import io.reelwright.campaign.WordTime;
import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.provider.speech.normal.PronunciationGuide;
import io.reelwright.provider.speech.normal.SpokenText;
import io.reelwright.text.pronunciation.Lexicon;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;

/**
 * The built-in voice: a woman's, American, clear and plainly synthetic.
 *
 * <p>The engine starts once per process, at the first sentence or at {@link #warmUp}. The same text gives the same samples.
 */
public final class MaryVoice implements SpeechProvider {
    /** Part of every cache key. Increase it whenever the sound or the timing of the same text changes. */
    public static final String VERSION = "mary-5.2.1-4";

    private static final double SPARE = 0.04;

    private static final List<String> VOICES = List.of("slt");

    private static final class Engine {
        static final SltEngine ONLY = new SltEngine();
    }

    /** Starts the engine in the background, so that the first sentence does not wait for it. */
    public void warmUp() {
        Thread.ofPlatform().daemon().name("voice-start").start(MaryVoice::engine);
    }

    /** Returns the number of spoken words a second; see {@link SpeechRate}. */
    public static double wordsPerSecond() {
        return SpeechRate.SLT;
    }

    @Override
    public List<String> voices(Locale locale) {
        return locale.getLanguage().equals("en") ? VOICES : List.of();
    }

    @Override
    public Speech speak(String text, String voice, Locale locale) throws IOException {
        return speak(text, voice, locale, Lexicon.EMPTY);
    }

    @Override
    public Speech speak(String text, String voice, Locale locale, Lexicon lexicon) throws IOException {
        if (!VOICES.contains(voice))
            throw new IOException("unknown voice " + voice + "; voices: " + String.join(", ", VOICES));
        if (!locale.getLanguage().equals("en")) {
            throw new IOException("the voice " + voice + " speaks English only, and the text is "
                    + locale.getDisplayLanguage(Locale.ENGLISH));
        }
        SpokenText spoken = SpokenText.of(text, new PronunciationGuide(lexicon, EnglishGrammar::shared));
        if (spoken.tokens().stream().allMatch(SpokenText.Token::isMark)) return silent(spoken);
        Document document = TokenDocument.of(spoken);
        short[] sound = engine().speak(document);
        List<WordTime> words =
                WordTiming.times(spoken.words(), TokenDocument.sounds(document), sound.length / (double) Speech.RATE);
        return SilenceTrimmer.silence(new Speech(VoiceChain.polish(sound), words), SPARE);
    }

    private static Speech silent(SpokenText text) {
        return new Speech(
                new short[0],
                text.words().stream().map(w -> new WordTime(w, 0, 0)).toList());
    }

    /** Returns the one engine of this process. */
    static SltEngine engine() {
        return Engine.ONLY;
    }
}
