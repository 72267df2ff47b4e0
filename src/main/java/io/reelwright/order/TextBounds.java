package io.reelwright.order;

import io.reelwright.config.Excerpt;
import io.reelwright.text.PlainText;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import java.util.Optional;

/**
 * Limits on the length and number of words and sentences in a text, so that all later steps can rely on them. No ordinary text
 * exceeds them: a text that does is broken, for example without full stops for thousands of words, or is an attack.
 */
final class TextBounds {
    /** Maximum words per sentence. */
    static final int WORDS_OF_A_SENTENCE = 2_000;

    /** Maximum characters per sentence. */
    static final int CHARACTERS_OF_A_SENTENCE = 20_000;

    /** Maximum words per text. */
    static final int WORDS = 300_000;

    /** Maximum sentences per text. */
    static final int SENTENCES = 50_000;

    /** Maximum headings, paragraphs and list items per text, together. */
    static final int PARAGRAPHS = 20_000;

    /** Maximum list items per text. */
    static final int ITEMS = 10_000;

    /** Maximum characters per word of a source, which may contain keys or addresses that are never spoken. */
    static final int LONGEST_WORD = 1_000;

    /** Maximum characters per spoken word. */
    static final int LONGEST_SPOKEN_WORD = 100;

    private final int longestWord;
    private int words;
    private int sentences;

    private TextBounds(int longestWord) {
        this.longestWord = longestWord;
    }

    /**
     * Returns which limit a text exceeds and how to fix it; empty when it exceeds none. Comments, code, tags and addresses do
     * not count.
     *
     * @param longestWord maximum characters per word
     */
    static Optional<String> fault(String text, int longestWord) {
        List<PlainText.Block> blocks = PlainText.blocks(text);
        long items = blocks.stream()
                .filter(block -> block.kind() == PlainText.Kind.ITEM)
                .count();
        if (blocks.size() > PARAGRAPHS) return Optional.of(tooMany(blocks.size(), "paragraphs", PARAGRAPHS));
        if (items > ITEMS) return Optional.of(tooMany(items, "list items", ITEMS));
        return new TextBounds(longestWord).faultOf(blocks);
    }

    private Optional<String> faultOf(List<PlainText.Block> blocks) {
        for (PlainText.Block block : blocks)
            for (String sentence : Sentences.of(block.text())) {
                Optional<String> fault = faultOf(sentence);
                if (fault.isPresent()) return fault;
            }
        if (words > WORDS) return Optional.of(tooMany(words, "words", WORDS));
        return sentences > SENTENCES ? Optional.of(tooMany(sentences, "sentences", SENTENCES)) : Optional.empty();
    }

    private Optional<String> faultOf(String sentence) {
        int here = WhiteSpace.count(sentence);
        words += here;
        sentences++;
        String place = ", which begins with “" + Excerpt.of(sentence) + "”";
        if (here > WORDS_OF_A_SENTENCE)
            return Optional.of("has a sentence of " + here + " words" + place + ", but the maximum is "
                    + WORDS_OF_A_SENTENCE + "; split it with full stops");
        for (String word : sentence.length() > longestWord ? WhiteSpace.words(sentence) : List.<String>of())
            if (word.codePointCount(0, word.length()) > longestWord)
                return Optional.of("has a word of " + word.codePointCount(0, word.length())
                        + " characters, which begins with “" + Excerpt.of(word) + "”, but the maximum is "
                        + longestWord + "; split it or remove it");
        if (sentence.length() > CHARACTERS_OF_A_SENTENCE)
            return Optional.of("has a sentence of " + sentence.length() + " characters" + place
                    + ", but the maximum is " + CHARACTERS_OF_A_SENTENCE + "; split it with full stops");
        return Optional.empty();
    }

    private static String tooMany(long many, String what, int most) {
        return "has " + many + " " + what + ", but the maximum is " + most
                + "; give only the part that the video is about";
    }
}
