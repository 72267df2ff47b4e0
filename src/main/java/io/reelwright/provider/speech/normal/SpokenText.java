package io.reelwright.provider.speech.normal;

import io.reelwright.text.WhiteSpace;
import io.reelwright.text.pronunciation.Pronunciation;
import io.reelwright.text.quantity.Parts;
import io.reelwright.text.quantity.Quantities;
import io.reelwright.text.quantity.Quantity;
import io.reelwright.text.quantity.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text in spoken form, with the link from each token to its written word.
 *
 * @param words  the written text, split at white space
 * @param tokens spoken words and punctuation marks, in order; the indices of their written words never decrease
 */
public record SpokenText(List<String> words, List<Token> tokens) {
    private static final Set<String> MARKS = Set.of(",", ";", ":", ".", "?", "!");

    /** Stands for a word that has an entry of its own. */
    private static final Said NAME = new Said(0, "name", false);

    public SpokenText {
        words = List.copyOf(words);
        tokens = List.copyOf(tokens);
    }

    /**
     * A spoken word, or one of {@code , ; : . ? !}.
     *
     * @param text    letters and apostrophes only, or the mark
     * @param written index of the written word that it belongs to
     * @param said    how it is pronounced; null where a voice knows that from its spelling
     */
    public record Token(String text, int written, @Nullable Pronunciation said) {
        /** Creates a token that is pronounced as it is spelled. */
        public Token(String text, int written) {
            this(text, written, null);
        }

        /** Returns whether this is a punctuation mark and not a word. */
        public boolean isMark() {
            return !Character.isLetter(text.codePointAt(0));
        }
    }

    /** Converts any text without a guide to its pronunciation; a text with nothing to speak has no tokens. */
    public static SpokenText of(String text) {
        return of(text, null);
    }

    /** Converts any text; a text with nothing to speak has no tokens. */
    public static SpokenText of(String text, @Nullable PronunciationGuide guide) {
        String stripped = text.strip();
        List<String> words = WhiteSpace.words(stripped);
        Parts parts = Parts.of(words);
        Said[] said = new Said[parts.size()];
        for (Quantity quantity : Quantities.in(parts)) for (Said one : quantity.said()) said[one.part()] = one;
        WordReader reader = new WordReader(parts);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int word = parts.get(i).word();
            Pronunciation name = guide == null ? null : name(parts.get(i).core(), said[i], guide);
            if (name != null)
                addName(tokens, reader.read(i, NAME), word, parts.get(i).core(), name);
            else {
                List<String> pieces = said[i] == null ? reader.read(i) : reader.read(i, said[i]);
                for (String piece : pieces)
                    add(
                            tokens,
                            piece,
                            word,
                            guide == null ? null : guide.of(piece).orElse(null));
            }
        }
        while (!tokens.isEmpty() && tokens.getLast().isMark() && !ends(tokens.getLast())) tokens.removeLast();
        if (!tokens.isEmpty() && !ends(tokens.getLast())) {
            tokens.add(new Token(".", tokens.getLast().written()));
        }
        return new SpokenText(words, guide == null ? tokens : guide.withHeteronyms(stripped, words, tokens));
    }

    /** Returns how a whole written word is pronounced. What is a quantity is read as one, unless the user has an entry for it. */
    private static @Nullable Pronunciation name(String core, @Nullable Said said, PronunciationGuide guide) {
        if (core.codePoints().noneMatch(Character::isLetter)) return null;
        return (said == null ? guide.of(core) : guide.own(core)).orElse(null);
    }

    private static void addName(List<Token> tokens, List<String> pieces, int written, String core, Pronunciation name) {
        for (String piece : pieces)
            if (piece.equals(NAME.words())) tokens.add(new Token(letters(core), written, name));
            else add(tokens, piece, written, null);
    }

    private static String letters(String core) {
        return core.codePoints()
                .filter(point -> Character.isLetter(point) || point == '\'')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns the spoken words without marks, joined by single spaces. */
    public String spoken() {
        return tokens.stream().filter(t -> !t.isMark()).map(Token::text).collect(Collectors.joining(" "));
    }

    private static boolean ends(Token token) {
        return ".?!".contains(token.text());
    }

    /** Adds a word or mark. At most one mark stands between two words and none before the first; other pieces are dropped. */
    private static void add(List<Token> tokens, String piece, int written, @Nullable Pronunciation said) {
        if (!Character.isLetter(piece.codePointAt(0)) && !MARKS.contains(piece)) return;
        Token token = new Token(piece, written, said);
        boolean wanted =
                !token.isMark() || !tokens.isEmpty() && !tokens.getLast().isMark();
        if (wanted) tokens.add(token);
    }
}
