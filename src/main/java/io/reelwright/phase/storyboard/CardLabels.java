package io.reelwright.phase.storyboard;

import io.reelwright.text.Figure;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import java.util.List;

/** Small words on cards: titles from the topic, figures as they are written on bars. */
final class CardLabels {
    private CardLabels() {}

    /** The topic as a title of at most seven words; of a longer one its first noun phrase. */
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

    /** The topic where it is short, else its first noun phrase. */
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

    /** A figure with prefix, scale and per cent sign, without a longer unit: {@code $5 million}, {@code 17%}. */
    static String shown(Figure figure) {
        String scale = figure.scale().isEmpty() ? "" : " " + figure.scale();
        return figure.prefix() + figure.shown() + scale + (figure.unit().equals("%") ? "%" : "");
    }
}
