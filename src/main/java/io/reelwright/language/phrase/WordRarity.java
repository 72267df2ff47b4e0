package io.reelwright.language.phrase;

import io.reelwright.language.meaning.Vocabulary;

/** How rare words are, by their places in the sentence model's vocabulary, which stands in the order of their frequency. */
final class WordRarity {
    private static final double EVERYDAY = Math.log(2_100);
    private static final double RAREST = Math.log(30_000);

    private WordRarity() {}

    /** Returns how rare a word in lower case is, from 0 (everyday) to 1 (not among the 28,000 most frequent). */
    static double of(String lower) {
        int number = Vocabulary.shared().number(lower);
        if (number < 0) return 1;
        double rarity = (Math.log(Math.max(1, number)) - EVERYDAY) / (RAREST - EVERYDAY);
        return Math.round(Math.clamp(rarity, 0, 1) * 100) / 100.0;
    }
}
