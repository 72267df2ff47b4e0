package io.reelwright.provider.speech.normal;

/**
 * A written word split into three parts.
 *
 * @param opening marks before the word
 * @param core    the word itself; may be empty
 * @param closing marks after the word
 */
record WordParts(String opening, String core, String closing) {
    private static final String OPENERS = "\"'“”„«([{¿¡*_";
    private static final String CLOSERS = "\"'”“»)]}*_.,!?;:…—–-";

    static WordParts of(String word) {
        int from = 0;
        while (from < word.length() && OPENERS.indexOf(word.charAt(from)) >= 0) from++;
        int to = word.length();
        while (to > from && CLOSERS.indexOf(word.charAt(to - 1)) >= 0) to--;
        return new WordParts(word.substring(0, from), word.substring(from, to), word.substring(to));
    }
}
