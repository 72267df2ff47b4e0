package io.reelwright.language.meaning;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The sense of meaning of this process. A text takes some milliseconds; the last 2,048 texts are remembered. Of a long text the first 256 pieces
 * of words count.
 */
public final class SentenceMeaning implements Meaning {
    private static final Logger LOG = Logger.getLogger(SentenceMeaning.class.getName());
    private static final int MOST_REMEMBERED = 2_048;

    private final Meaning vectors;
    private final boolean real;
    private final Map<String, float[]> remembered = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    private SentenceMeaning(Meaning vectors, boolean real) {
        this.vectors = vectors;
        this.real = real;
    }

    /** Returns the sense of meaning of this process; the first call loads it. */
    public static SentenceMeaning shared() {
        return Loaded.MEANING;
    }

    private static final class Loaded {
        static final SentenceMeaning MEANING = loaded(OnnxVectors::load);
    }

    /** Loads a model, or says in the log that words stand in for it. */
    static SentenceMeaning loaded(Loading model) {
        try {
            return new SentenceMeaning(model.load(), true);
        } catch (IOException | LinkageError | RuntimeException missing) {
            LOG.log(
                    Level.WARNING,
                    "the sentence model does not run on this machine; texts are compared by their words: " + missing);
            return new SentenceMeaning(new HashedVectors(), false);
        }
    }

    /** How a model comes into memory. */
    @FunctionalInterface
    interface Loading {
        Meaning load() throws IOException;
    }

    @Override
    public boolean real() {
        return real;
    }

    @Override
    public float[] of(String text) {
        if (text.isBlank()) return new float[OnnxVectors.SIZE];
        String key = text.length() <= WordPieces.LONGEST_TEXT ? text : text.substring(0, WordPieces.LONGEST_TEXT);
        float[] known = remembered.get(key);
        if (known == null) {
            known = vectors.of(key);
            remembered.put(key, known);
        }
        return known.clone();
    }
}
