package io.reelwright.order;

import io.reelwright.config.Excerpt;
import io.reelwright.text.PlainText;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import java.util.Optional;

/**
 * How long the words and sentences of a text may be and how many it may have, so that all who read it later know what they
 * have to bear. Nobody writes such texts: who does has lost a full stop in thousands of words, or wants to harm.
 */
final class TextBounds {
    /** The most words of a sentence. */
    static final int WORDS_OF_A_SENTENCE = 2_000;

    /** The most characters of a sentence. */
    static final int CHARACTERS_OF_A_SENTENCE = 20_000;

    /** The most words of a text. */
    static final int WORDS = 300_000;

    /** The most sentences of a text. */
    static final int SENTENCES = 50_000;

    /** The most headings, paragraphs and items of lists, together. */
    static final int PARAGRAPHS = 20_000;

    /** The most items of lists. */
    static final int ITEMS = 10_000;

    /** The most characters of a word in a source: it may name what nobody says, a key or an address. */
    static final int LONGEST_WORD = 1_000;

    /** The most characters of a word that is spoken. */
    static final int LONGEST_SPOKEN_WORD = 100;

    private final int longestWord;
    private int words;
    private int sentences;

    private TextBounds(int longestWord) {
        this.longestWord = longestWord;
    }

    /**
     * What is too long or too many in a text, and the mend; empty when nothing is. Comments, code, tags and addresses do not
     * count.
     *
     * @param longestWord the most characters of a word
     */
    static Optional<String> fault(String text, int longestWord) {
        List<PlainText.Block> blocks = PlainText.blocks(text);
        long items = blocks.stream()
                .filter(block -> block.kind() == PlainText.Kind.ITEM)
                .count();
        if (blocks.size() > PARAGRAPHS) return Optional.of(tooMany(blocks.size(), "paragraphs", PARAGRAPHS));
        if (items > ITEMS) return Optional.of(tooMany(items, "items of lists", ITEMS));
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
            return Optional.of("has a sentence of " + here + " words" + place + ", and may have sentences of "
                    + WORDS_OF_A_SENTENCE + "; end it with a full stop where a thought ends");
        for (String word : sentence.length() > longestWord ? WhiteSpace.words(sentence) : List.<String>of())
            if (word.codePointCount(0, word.length()) > longestWord)
                return Optional.of("has a word of " + word.codePointCount(0, word.length())
                        + " characters, which begins with “" + Excerpt.of(word) + "”, and may have words of "
                        + longestWord + "; part it or leave it out");
        if (sentence.length() > CHARACTERS_OF_A_SENTENCE)
            return Optional.of("has a sentence of " + sentence.length() + " characters" + place
                    + ", and may have sentences of " + CHARACTERS_OF_A_SENTENCE
                    + "; end it with a full stop where a thought ends");
        return Optional.empty();
    }

    private static String tooMany(long many, String what, int most) {
        return "has " + many + " " + what + " and may have " + most + "; give the part that the video is to tell";
    }
}
