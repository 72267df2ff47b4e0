package io.reelwright.provider.speech.normal;

import io.reelwright.text.WhiteSpace;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text as it is spoken, with the way back to how it was written.
 *
 * @param words  the text as it was written, split at white space
 * @param tokens spoken words and marks of punctuation, in order; the indices of their written words never decrease
 */
public record SpokenText(List<String> words, List<Token> tokens) {
    private static final Set<String> MARKS = Set.of(",", ";", ":", ".", "?", "!");

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
            return !Character.isLetter(text.codePointAt(0));
        }
    }

    /** Any text at all; one without anything to say has no tokens. */
    public static SpokenText of(String text) {
        List<String> words = WhiteSpace.words(text.strip());
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

    /** One mark at most between two words, none before the first; what is neither a word nor a mark says nothing. */
    private static void add(List<Token> tokens, String piece, int written) {
        if (!Character.isLetter(piece.codePointAt(0)) && !MARKS.contains(piece)) return;
        Token token = new Token(piece, written);
        boolean wanted =
                !token.isMark() || !tokens.isEmpty() && !tokens.getLast().isMark();
        if (wanted) tokens.add(token);
    }

    private static String plain(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('‐', '-')
                .replace('‑', '-');
        if (plain.codePoints().noneMatch(SpokenText::isSilent)) return plain;
        return plain.codePoints()
                .filter(point -> !isSilent(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Pictures, and what has no form of its own. */
    private static boolean isSilent(int point) {
        return switch (Character.getType(point)) {
            case Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.CONTROL -> "°™®©".indexOf(point) < 0;
            default -> false;
        };
    }
}
