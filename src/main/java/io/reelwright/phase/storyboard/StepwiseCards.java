package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Script.Role;
import io.reelwright.text.Token;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds the parts of the narration whose card would build up step by step, by asking the readers of those cards. */
final class StepwiseCards {
    private static final List<CardReader> ROWS =
            List.of(new TimelineReader(), new ComparisonReader(), new ChartReader());
    private static final List<CardReader> LISTS =
            List.of(new ListReader(), new RouteReader(), new QuoteReader(), MapReader::route);
    private static final int MOST_WORDS = 34;

    private final List<Token> tokens;
    private final Map<Long, Boolean> rows = new HashMap<>();
    private final Map<Long, Boolean> lists = new HashMap<>();

    StepwiseCards(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Returns whether these words form one series of years or figures. */
    boolean isRow(int start, int end) {
        return known(rows, start, end, it -> {
            return it.figures().size() > 1
                    && ROWS.stream().anyMatch(reader -> reader.read(it).isPresent());
        });
    }

    /** Returns whether these words of one sentence form such a series, a list, a route or a quotation. */
    boolean isOne(int start, int end) {
        return isRow(start, end)
                || known(
                        lists,
                        start,
                        end,
                        it -> LISTS.stream().anyMatch(reader -> reader.read(it).isPresent()));
    }

    private boolean known(Map<Long, Boolean> answers, int start, int end, Predicate<SceneText> question) {
        if (end - start > MOST_WORDS) return false;
        return answers.computeIfAbsent(start * 100_000L + end, _ -> question.test(scene(start, end)));
    }

    private SceneText scene(int start, int end) {
        List<String> words = tokens.subList(start, end).stream().map(Token::raw).toList();
        List<Double> times = Collections.nCopies(words.size(), 0.0);
        String text = String.join(" ", words);
        return SceneText.of(words, times, Role.POINT, text, "", PictureFinder.NONE, 1, false);
    }
}
