package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.Question;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import java.util.List;
import java.util.Optional;

/** Reads a question, shown in large letters. */
final class QuestionReader implements CardReader {
    private static final int MOST_WORDS = 10;

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        int mark = mark(scene.tokens());
        if (mark < 0) return Optional.empty();
        int from = start(scene, mark);
        String text = LinearRegex.replaceAll(
                LinearRegex.replaceFirst(scene.words(from, mark + 1), "(?i)^(so|and|but) ", ""), "^[“\"]|[”\"]$", "");
        if (Token.of(text).size() > MOST_WORDS) return Optional.empty();
        String asked = Phrases.sentenceCase(text);
        Question card = new Question(
                asked,
                QuoteReader.accent(asked),
                sub(scene, mark).isEmpty() ? null : sub(scene, mark),
                scene.picture().orElse(null));
        return Optional.of(new CardChoice(card, scene.index() == 0 ? 0.97 : 0.86));
    }

    private static int mark(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) if (tokens.get(i).after().contains("?")) return i;
        return -1;
    }

    /** Returns the start of the question, without a statement and comma before it. */
    private static int start(SceneText scene, int mark) {
        int sentence = mark;
        while (sentence > 0
                && !LinearRegex.contains(scene.tokens().get(sentence - 1).after(), "[.!?]")) sentence--;
        for (int i = mark; i > sentence; i--)
            if (LinearRegex.contains(scene.tokens().get(i).before(), "[“\"]$")) return i;
        if (mark + 1 - sentence <= MOST_WORDS) return sentence;
        return scene.clauseStart(mark);
    }

    /** Returns the words after the question in the same scene if they are short; else an empty text. */
    private static String sub(SceneText scene, int mark) {
        int rest = scene.tokens().size() - mark - 1;
        return rest >= 2 && rest <= 6 ? scene.plain(mark + 1, scene.tokens().size()) : "";
    }
}
