package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Script.Role;
import io.reelwright.text.Figure;
import io.reelwright.text.Figures;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words of one scene, read once for all cards.
 *
 * @param tokens   the words
 * @param classes  what each does
 * @param times    when each is spoken, seconds from the scene's start
 * @param role     of the sentence
 * @param sentence the whole sentence the scene begins in
 * @param topic    what the video is about
 * @param pictures words to the name of a picture
 * @param index    the scene's place, from 0
 * @param last     whether it is the last scene
 */
record SceneText(
        List<Token> tokens,
        List<WordClass> classes,
        List<Double> times,
        Role role,
        String sentence,
        String topic,
        Function<String, Optional<String>> pictures,
        int index,
        boolean last) {

    static SceneText of(
            List<String> words,
            List<Double> times,
            Role role,
            String sentence,
            String topic,
            Function<String, Optional<String>> pictures,
            int index,
            boolean last) {
        List<Token> tokens = Token.of(String.join(" ", words));
        return new SceneText(tokens, Tagger.classes(tokens), times, role, sentence, topic, pictures, index, last);
    }

    /** The words as one line. */
    String text() {
        return words(0, tokens.size());
    }

    /** Words {@code from} to {@code to} as they are written. */
    String words(int from, int to) {
        return String.join(
                " ", tokens.subList(from, to).stream().map(Token::raw).toList());
    }

    /** The same without marks at both ends, fit for a card. */
    String plain(int from, int to) {
        return Phrases.bare(words(from, to));
    }

    /** Whether the scene begins where its sentence does, rather than inside it. */
    boolean opensSentence() {
        return sentence.startsWith(tokens.getFirst().raw())
                && sentence.startsWith(words(0, Math.min(3, tokens.size())));
    }

    /** When a word is spoken; 0 when it is not known. */
    double at(int word) {
        return word < times.size() ? Math.round(times.get(word) * 1000) / 1000.0 : 0;
    }

    List<Figure> figures() {
        return Figures.in(tokens);
    }

    /** The index after the last word of the clause that this word stands in. */
    int clauseEnd(int word) {
        int end = word;
        while (end < tokens.size() && !tokens.get(end).endsClause()) end++;
        return Math.min(tokens.size(), end + 1);
    }

    /** The index of the first word of the clause that this word stands in. */
    int clauseStart(int word) {
        int start = word;
        while (start > 0 && !tokens.get(start - 1).endsClause()) start--;
        return start;
    }
}
