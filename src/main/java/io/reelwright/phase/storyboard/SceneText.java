package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Script.Role;
import io.reelwright.language.phrase.KeyPhrase;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import io.reelwright.text.quantity.Figure;
import io.reelwright.text.quantity.Figures;
import io.reelwright.text.quantity.Quantities;
import io.reelwright.text.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of one scene, analysed once for all card readers.
 *
 * @param tokens   the words
 * @param classes  word class of each token
 * @param figures  the figures that a card may show, in order
 * @param times    start of each word and of those that follow in its sentence, in seconds from the scene's start
 * @param role     role of the sentence
 * @param sentence the complete sentence in which the scene begins
 * @param topic    topic of the video
 * @param pictures finds the pictures of words
 * @param index    number of the scene, from 0
 * @param last     whether it is the last scene
 * @param reading  what grammar and meaning find in it
 */
record SceneText(
        List<Token> tokens,
        List<WordClass> classes,
        List<Figure> figures,
        List<Double> times,
        Role role,
        String sentence,
        String topic,
        PictureFinder pictures,
        int index,
        boolean last,
        SceneReading reading) {

    static SceneText of(
            List<String> words,
            List<Double> times,
            Role role,
            String sentence,
            String topic,
            PictureFinder pictures,
            int index,
            boolean last) {
        String text = String.join(" ", words);
        List<Token> written = Token.of(text);
        List<Quantity> quantities =
                Quantities.in(written.stream().map(Token::raw).toList());
        List<Token> tokens = joined(written, quantities);
        return new SceneText(
                tokens,
                Tagger.classes(tokens),
                Figures.among(quantities),
                times,
                role,
                sentence,
                topic,
                pictures,
                index,
                last,
                new SceneReading(sentence, text, topic));
    }

    /** Returns the grammar of its sentence; empty in other languages than English. */
    Optional<SceneGrammar> grammar() {
        return reading.grammar();
    }

    /** Returns what can stand alone on a picture, best first; offsets refer to {@link #text()}. */
    List<KeyPhrase> phrases() {
        return reading.phrases();
    }

    /** Returns the things that have a picture, in the order of the words. */
    List<PictureFinder.Seen> seen() {
        return reading.seen(() -> pictures.all(this));
    }

    /** Returns the scene's first picture. */
    Optional<String> picture() {
        return seen().stream().findFirst().map(PictureFinder.Seen::picture);
    }

    /** Returns whether the word is part of a figure. Units need no picture: {@code 20 years} needs no calendar. */
    boolean isInFigure(int word) {
        return figures.stream().anyMatch(figure -> word >= figure.first() && word < figure.end());
    }

    /** Returns the index of the word at an offset of {@link #text()}. */
    int tokenAt(int offset) {
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            end += tokens.get(i).raw().length() + 1;
            if (offset < end) return i;
        }
        return tokens.size() - 1;
    }

    /** Returns the offset in {@link #text()} at which a word begins. */
    int offset(int word) {
        int at = 0;
        for (int i = 0; i < word; i++) at += tokens.get(i).raw().length() + 1;
        return at;
    }

    /**
     * Returns the tokens without the marks that end no clause: those inside a quantity, {@code +1 (800) 555-0199 ext. 22}, and a full stop
     * before a small letter, {@code $30 mil. a year}.
     */
    private static List<Token> joined(List<Token> tokens, List<Quantity> quantities) {
        List<Token> joined = new ArrayList<>(tokens);
        for (Quantity it : quantities)
            for (int i = it.first(); i < it.end() - 1; i++) joined.set(i, unmarked(tokens.get(i)));
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String next = tokens.get(i + 1).raw();
            if (tokens.get(i).after().equals(".") && Character.isLowerCase(next.charAt(0)))
                joined.set(i, unmarked(tokens.get(i)));
        }
        return List.copyOf(joined);
    }

    private static Token unmarked(Token token) {
        return new Token(token.raw(), token.before(), token.core(), "");
    }

    /** Returns the words as one line. */
    String text() {
        return words(0, tokens.size());
    }

    /** Returns the words {@code from} to {@code to} (exclusive) as written. */
    String words(int from, int to) {
        return String.join(
                " ", tokens.subList(from, to).stream().map(Token::raw).toList());
    }

    /** Returns the same words without punctuation at both ends, ready for a card. */
    String plain(int from, int to) {
        return Phrases.bare(words(from, to));
    }

    /** Returns whether the scene begins at the start of its sentence. */
    boolean opensSentence() {
        return sentence.startsWith(tokens.getFirst().raw())
                && sentence.startsWith(words(0, Math.min(3, tokens.size())));
    }

    /** Returns the start of a word in seconds from the scene's start; 0 if unknown. */
    double at(int word) {
        return word < times.size() ? Math.round(times.get(word) * 1000) / 1000.0 : 0;
    }

    /** Returns the index after the last word of this word's clause. */
    int clauseEnd(int word) {
        int end = word;
        while (end < tokens.size() && !tokens.get(end).endsClause()) end++;
        return Math.min(tokens.size(), end + 1);
    }

    /** Returns the index of the first word of this word's clause. */
    int clauseStart(int word) {
        int start = word;
        while (start > 0 && !tokens.get(start - 1).endsClause()) start--;
        return start;
    }
}
