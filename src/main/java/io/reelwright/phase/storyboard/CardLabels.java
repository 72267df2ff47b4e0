package io.reelwright.phase.storyboard;

import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import io.reelwright.text.quantity.Figure;
import java.util.List;

/** Makes short texts for cards: titles from the topic, and figures as written on bars. */
final class CardLabels {
    private CardLabels() {}

    /** Returns the topic as a title of at most seven words; for a longer topic its first noun phrase. */
    static String topic(SceneText scene) {
        int words = Token.of(scene.topic()).size();
        return words <= 7 ? topic(scene.topic(), 7) : shortTopic(scene.topic());
    }

    static String topic(String topic, int mostWords) {
        List<Token> tokens = Token.of(topic);
        int end = Math.min(mostWords, tokens.size());
        List<WordClass> classes = io.reelwright.text.Tagger.classes(tokens);
        while (end > 1 && end < tokens.size() && !classes.get(end - 1).canEnd()) end--;
        return Phrases.sentenceCase(Phrases.bare(
                String.join(" ", tokens.subList(0, end).stream().map(Token::raw).toList())));
    }

    /** Returns the topic if it has at most five words, else its first noun phrase. */
    static String shortTopic(String topic) {
        List<Token> tokens = Token.of(topic);
        if (tokens.size() <= 5) return topic(topic, 5);
        List<WordClass> classes = io.reelwright.text.Tagger.classes(tokens);
        int from = 0;
        while (from < tokens.size() && !classes.get(from).nominal()) from++;
        int to = from;
        while (to < tokens.size() && to - from < 4 && classes.get(to).nominal()) to++;
        if (to == from) return topic(topic, 4);
        return Phrases.sentenceCase(Phrases.bare(String.join(
                " ", tokens.subList(from, to).stream().map(Token::raw).toList())));
    }

    /** Returns whether a unit stands at the digits and not beside them: {@code %}, {@code ¢}, {@code /month}. */
    static boolean isGlued(String unit) {
        return unit.equals("%") || unit.equals("¢") || unit.equals("p") || unit.startsWith("/");
    }

    /** Returns a figure with prefix, scale and per cent sign, without a longer unit: {@code $5 million}, {@code 17%}, {@code $5/month}. */
    static String shown(Figure figure) {
        String scale = figure.scale().isEmpty() ? "" : " " + figure.scale();
        return figure.prefix() + figure.shown() + scale + (isGlued(figure.unit()) ? figure.unit() : "");
    }
}
