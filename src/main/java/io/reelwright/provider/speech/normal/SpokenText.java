package io.reelwright.provider.speech.normal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as it is spoken, with the way back to how it was written.
 *
 * @param words  the text as it was written, split at white space
 * @param tokens spoken words and marks of punctuation, in order; the indices of their written words never decrease
 */
public record SpokenText(List<String> words, List<Token> tokens) {
    public SpokenText {
        words = List.copyOf(words);
        tokens = List.copyOf(tokens);
    }

    /**
     * One spoken word, or one of {@code , ; : . ? !}.
     *
     * @param text    letters and apostrophes only, or the mark
     * @param written index of the written word that it is a part of
     */
    public record Token(String text, int written) {
        /** Whether it is a mark and not a word. */
        public boolean isMark() {
            return !Character.isLetter(text.charAt(0));
        }
    }

    /** Any text at all; one without anything to say has no tokens. */
    public static SpokenText of(String text) {
        List<String> words = text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
        List<String> plain = words.stream().map(SpokenText::plain).toList();
        WordReader reader = new WordReader(plain);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            for (String piece : reader.read(i)) add(tokens, piece, i);
        }
        while (!tokens.isEmpty() && tokens.getLast().isMark() && !ends(tokens.getLast())) tokens.removeLast();
        if (!tokens.isEmpty() && !ends(tokens.getLast())) {
            tokens.add(new Token(".", tokens.getLast().written()));
        }
        return new SpokenText(words, tokens);
    }

    /** The spoken words alone, with single spaces. */
    public String spoken() {
        return tokens.stream().filter(t -> !t.isMark()).map(Token::text).collect(Collectors.joining(" "));
    }

    private static boolean ends(Token token) {
        return ".?!".contains(token.text());
    }

    /** One mark at most between two words, none before the first. */
    private static void add(List<Token> tokens, String piece, int written) {
        Token token = new Token(piece, written);
        boolean wanted =
                !token.isMark() || !tokens.isEmpty() && !tokens.getLast().isMark();
        if (wanted) tokens.add(token);
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("[‐‑]", "-")
                .replaceAll("[\\p{So}\\p{Sk}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Cc}&&[^°™®©]]", "");
    }
}
