package io.reelwright.language.meaning;

import io.reelwright.text.CharacterClasses;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the pieces of words that the sentence model knows (BERT's uncased tokenizer, Devlin et al. 2018, and WordPiece): lower case, no
 * accents, cut at blanks and marks, then the longest known piece first.
 */
final class WordPieces {
    /** Characters that are looked at; the model sees far fewer. */
    static final int LONGEST_TEXT = 4_000;

    /** A longer word is unknown. */
    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;
    private final int most;
    private final int unknown;
    private final int first;
    private final int last;

    /** @param most maximum number of pieces of a text, the two at its ends included */
    WordPieces(Vocabulary vocabulary, int most) {
        this.vocabulary = vocabulary;
        this.most = most;
        unknown = vocabulary.number("[UNK]");
        first = vocabulary.number("[CLS]");
        last = vocabulary.number("[SEP]");
    }

    /** Returns the numbers of the pieces between a first and a last sign. What is too long is cut off at its end. */
    long[] numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(first);
        for (String word : words(text)) {
            addPieces(word, numbers);
            if (numbers.size() >= most - 1) break;
        }
        while (numbers.size() > most - 1) numbers.removeLast();
        numbers.add(last);
        return numbers.stream().mapToLong(it -> it).toArray();
    }

    /** Returns the words and marks of a text, in lower case and without accents. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(CharacterClasses.lower(beginning(text)), Normalizer.Form.NFD);
        plain.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (isBlank(point, type)) end(word, words);
            else if (isMark(point, type) || isIdeograph(point)) {
                end(word, words);
                words.add(Character.toString(point));
            } else if (!isNothing(point, type)) word.appendCodePoint(point);
        });
        end(word, words);
        return words;
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST_TEXT) return text;
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) words.add(word.toString());
        word.setLength(0);
    }

    private void addPieces(String word, List<Integer> numbers) {
        int before = numbers.size();
        int begin = 0;
        while (begin < word.length()) {
            int end = word.length() > LONGEST_WORD ? begin : word.length();
            int number = -1;
            while (end > begin) {
                String piece = word.substring(begin, end);
                number = vocabulary.number(begin == 0 ? piece : "##" + piece);
                if (number >= 0) break;
                end--;
            }
            if (number < 0) {
                while (numbers.size() > before) numbers.removeLast();
                numbers.add(unknown);
                return;
            }
            numbers.add(number);
            begin = end;
        }
    }

    private static boolean isBlank(int point, int type) {
        return point == '\t' || point == '\n' || point == '\r' || type == Character.SPACE_SEPARATOR;
    }

    private static boolean isNothing(int point, int type) {
        return point == 0xFFFD
                || type == Character.NON_SPACING_MARK
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    private static boolean isMark(int point, int type) {
        if (point < 128) return point > 32 && point < 127 && !Character.isLetterOrDigit(point);
        return switch (type) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int point) {
        return Character.isIdeographic(point) && (point < 0x3000 || point > 0x303F);
    }
}
