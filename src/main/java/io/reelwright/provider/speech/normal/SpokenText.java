package io.reelwright.provider.speech.normal;

import io.reelwright.text.WhiteSpace;
import io.reelwright.text.quantity.Parts;
import io.reelwright.text.quantity.Quantities;
import io.reelwright.text.quantity.Quantity;
import io.reelwright.text.quantity.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text in spoken form, with the link from each token to its written word.
 *
 * @param words  the written text, split at white space
 * @param tokens spoken words and punctuation marks, in order; the indices of their written words never decrease
 */
public record SpokenText(List<String> words, List<Token> tokens) {
    private static final Set<String> MARKS = Set.of(",", ";", ":", ".", "?", "!");

    public SpokenText {
        words = List.copyOf(words);
        tokens = List.copyOf(tokens);
    }

    /**
     * A spoken word, or one of {@code , ; : . ? !}.
     *
     * @param text    letters and apostrophes only, or the mark
     * @param written index of the written word that it belongs to
     */
    public record Token(String text, int written) {
        /** Returns whether this is a punctuation mark and not a word. */
        public boolean isMark() {
            return !Character.isLetter(text.codePointAt(0));
        }
    }

    /** Converts any text; a text with nothing to speak has no tokens. */
    public static SpokenText of(String text) {
        List<String> words = WhiteSpace.words(text.strip());
        Parts parts = Parts.of(words);
        Said[] said = new Said[parts.size()];
        for (Quantity quantity : Quantities.in(parts)) for (Said one : quantity.said()) said[one.part()] = one;
        WordReader reader = new WordReader(parts);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<String> pieces = said[i] == null ? reader.read(i) : reader.read(i, said[i]);
            for (String piece : pieces) add(tokens, piece, parts.get(i).word());
        }
        while (!tokens.isEmpty() && tokens.getLast().isMark() && !ends(tokens.getLast())) tokens.removeLast();
        if (!tokens.isEmpty() && !ends(tokens.getLast())) {
            tokens.add(new Token(".", tokens.getLast().written()));
        }
        return new SpokenText(words, tokens);
    }

    /** Returns the spoken words without marks, joined by single spaces. */
    public String spoken() {
        return tokens.stream().filter(t -> !t.isMark()).map(Token::text).collect(Collectors.joining(" "));
    }

    private static boolean ends(Token token) {
        return ".?!".contains(token.text());
    }

    /** Adds a word or mark. At most one mark stands between two words and none before the first; other pieces are dropped. */
    private static void add(List<Token> tokens, String piece, int written) {
        if (!Character.isLetter(piece.codePointAt(0)) && !MARKS.contains(piece)) return;
        Token token = new Token(piece, written);
        boolean wanted =
                !token.isMark() || !tokens.isEmpty() && !tokens.getLast().isMark();
        if (wanted) tokens.add(token);
    }
}
