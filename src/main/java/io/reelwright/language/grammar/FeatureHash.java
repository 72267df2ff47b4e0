package io.reelwright.language.grammar;

/** Names features and words by 32 bits: FNV-1a over the characters, mixed as MurmurHash3 ends. */
final class FeatureHash {
    private FeatureHash() {}

    /** Returns the name of a feature of a template. */
    static int of(int type, String value) {
        int hash = 0x811C9DC5 ^ (type * 0x9E3779B1);
        for (int i = 0; i < value.length(); i++) hash = (hash ^ value.charAt(i)) * 0x01000193;
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }

    /** Returns the name of a word. */
    static int of(String word) {
        return of(0, word);
    }
}
