package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Narration.SpokenSentence;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.campaign.WordTime;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.provider.speech.SpeechPauses;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.provider.speech.SpeechProvider.Speech;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.text.pronunciation.Lexicon;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Has every sentence spoken once and joins them into one sound whose length is a whole number of frames. */
final class VoiceTrack {
    private static final double SHORTEST_END_CARD = 2.0;
    private static final int SAMPLES_PER_FRAME = Speech.RATE / Scene.FPS;

    private final SpeechProvider voices;
    private final AssetStore assets;

    VoiceTrack(SpeechProvider voices, AssetStore assets) {
        this.voices = voices;
        this.assets = assets;
    }

    /** Speaks the script and stores the sound under the campaign's id. */
    Narration speak(String campaign, Script script, String voice, Locale locale, Lexicon lexicon)
            throws InterruptedException {
        List<Speech> spoken = new ArrayList<>();
        for (Sentence sentence : script.sentences()) spoken.add(speakOne(sentence.text(), voice, locale, lexicon));
        List<WordTime> words = new ArrayList<>();
        List<SpokenSentence> places = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int at = (int) Math.round(SpeechPauses.START * Speech.RATE);
        for (int i = 0; i < spoken.size(); i++) {
            Speech speech = spoken.get(i);
            double from = at / (double) Speech.RATE;
            starts.add(at);
            places.add(place(i, speech, from, words.size()));
            for (WordTime word : speech.words()) words.add(word.shifted(from));
            at += speech.samples().length
                    + (int) Math.round(pauseAfter(script.sentences(), i, speech.seconds()) * Speech.RATE);
        }
        int frames = frames(places);
        Asset sound = store(campaign, spoken, starts, frames * SAMPLES_PER_FRAME);
        return new Narration(sound, frames / (double) Scene.FPS, words, places, voice);
    }

    private Speech speakOne(String text, String voice, Locale locale, Lexicon lexicon) throws InterruptedException {
        try {
            Speech speech = voices.speak(text, voice, locale, lexicon);
            if (speech.words().isEmpty()) throw new IOException("no word was spoken");
            return speech;
        } catch (IOException mute) {
            String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            throw new PhaseFailure(
                    "the voice " + voice + " cannot speak “" + shown + "”: " + mute.getMessage()
                            + "; change that sentence or choose another voice",
                    mute);
        }
    }

    private static SpokenSentence place(int index, Speech speech, double from, int firstWord) {
        double start = from + speech.words().getFirst().start();
        double end = from + speech.words().getLast().end();
        return new SpokenSentence(index, start, end, firstWord, speech.words().size());
    }

    /** Returns the pause after a sentence, in seconds: longer after the first and a question, and before a turn. */
    private static double pauseAfter(List<Sentence> sentences, int i, double spoken) {
        boolean question = sentences.get(i).text().endsWith("?");
        boolean turn = i + 1 < sentences.size() && sentences.get(i + 1).role() == Role.TURN;
        return SpeechPauses.after(spoken, question || turn || i == 0);
    }

    private static int frames(List<SpokenSentence> places) {
        SpokenSentence last = places.getLast();
        double end = Math.max(last.end() + SpeechPauses.END, last.start() + SHORTEST_END_CARD);
        return (int) Math.ceil(end * Scene.FPS);
    }

    private Asset store(String campaign, List<Speech> spoken, List<Integer> starts, int samples) {
        short[] all = new short[samples];
        for (int i = 0; i < spoken.size(); i++) {
            short[] one = spoken.get(i).samples();
            System.arraycopy(one, 0, all, starts.get(i), Math.min(one.length, samples - starts.get(i)));
        }
        try {
            Path draft = assets.draft(".wav");
            try (OutputStream out = Files.newOutputStream(draft)) {
                out.write(wav(all));
            }
            return assets.keep(draft, campaign + "/narration.wav");
        } catch (IOException full) {
            throw new PhaseFailure("the narration cannot be stored: " + full.getMessage(), full);
        }
    }

    /** Returns a WAV file: 16 bit mono, little endian, with a 44-byte header. */
    static byte[] wav(short[] samples) {
        ByteBuffer file = ByteBuffer.allocate(44 + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length * 2);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        file.putInt(Speech.RATE).putInt(Speech.RATE * 2).putShort((short) 2).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples.length * 2);
        file.asShortBuffer().put(samples);
        return file.array();
    }
}
