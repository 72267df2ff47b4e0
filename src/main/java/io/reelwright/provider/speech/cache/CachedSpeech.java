package io.reelwright.provider.speech.cache;

import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.text.pronunciation.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Caches another voice in files: each sentence is synthesized once, then read back. A damaged entry is synthesized again. */
public final class CachedSpeech implements SpeechProvider {
    private final SpeechProvider voice;
    private final String version;
    private final SpeechFiles files;
    private final AtomicLong hits = new AtomicLong();
    private final AtomicLong misses = new AtomicLong();

    /**
     * @param version version of the voice's engine; part of every key, so entries of other versions are never used
     * @param dir     cache directory, created when the first sentence is stored
     */
    public CachedSpeech(SpeechProvider voice, String version, Path dir) {
        this.voice = voice;
        this.version = version;
        this.files = new SpeechFiles(dir);
    }

    /** Returns the number of sentences found in the cache. */
    public long hits() {
        return hits.get();
    }

    /** Returns the number of sentences that had to be synthesized. */
    public long misses() {
        return misses.get();
    }

    @Override
    public List<String> voices(Locale locale) {
        return voice.voices(locale);
    }

    @Override
    public Speech speak(String text, String name, Locale locale, Lexicon lexicon)
            throws IOException, InterruptedException {
        String key = key(text, name, locale, lexicon);
        Optional<Speech> kept = files.read(key);
        if (kept.isPresent()) {
            hits.incrementAndGet();
            return kept.get();
        }
        Speech speech = voice.speak(text, name, locale, lexicon);
        misses.incrementAndGet();
        files.write(key, speech);
        return speech;
    }

    private String key(String text, String name, Locale locale, Lexicon lexicon) {
        String what = String.join("\u0000", version, name, locale.toLanguageTag(), lexicon.fingerprint(), text);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
