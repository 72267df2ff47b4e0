package io.reelwright.language.meaning;

import java.util.List;

/**
 * Vectors of texts from their words alone, for machines without a library for ONNX Runtime: each word and each of its runs of four letters adds to
 * one place, the more the rarer the word is (hashed tf-idf, Weinberger et al. 2009). Texts are alike when they share words or stems.
 */
final class HashedVectors implements Meaning {
    private static final double RUN_SHARE = 0.35;
    private static final int RUN = 4;

    private final Vocabulary vocabulary = Vocabulary.shared();

    @Override
    public float[] of(String text) {
        float[] vector = new float[OnnxVectors.SIZE];
        List<String> words = WordPieces.words(text);
        for (String word : words) {
            if (!Character.isLetterOrDigit(word.codePointAt(0))) continue;
            double weight = rarity(word);
            add(vector, word, weight);
            String edged = word + "_";
            for (int i = 0; word.length() > 3 && i + RUN <= edged.length() && i < 24; i++)
                add(vector, "~" + edged.substring(i, i + RUN), weight * RUN_SHARE);
        }
        Vectors.normalize(vector);
        return vector;
    }

    /** Returns from 0.05 for the most frequent words to 1 for unknown ones. */
    private double rarity(String word) {
        int number = vocabulary.number(word);
        if (number < 0) return 1;
        return Math.clamp(Math.log(Math.max(1, number - 1_990)) / Math.log(vocabulary.size()), 0.05, 1);
    }

    private static void add(float[] vector, String feature, double weight) {
        int hash = feature.hashCode() * 0x9E3779B1;
        hash ^= hash >>> 15;
        vector[Math.floorMod(hash, vector.length)] += (float) (hash < 0 ? -weight : weight);
    }
}
