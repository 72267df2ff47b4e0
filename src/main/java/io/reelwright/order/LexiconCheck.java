package io.reelwright.order;

import io.reelwright.text.pronunciation.LexiconText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the user's words with their respelling. */
final class LexiconCheck {
    private static final String FIELD = "lexicon";

    private LexiconCheck() {}

    /** Returns what is wrong with a lexicon, each with its line; empty if nothing is or there is none. */
    static List<OrderProblem> problems(@Nullable String text) {
        if (text == null) return List.of();
        LexiconText read = LexiconText.of(text);
        if (read.problems().isEmpty() && read.lexicon().isEmpty())
            return List.of(new OrderProblem(
                    FIELD, "", "has no entry; write one a line, such as ChatGPT = chat-jee-pee-TEE, or leave it out"));
        return read.problems().stream().map(LexiconCheck::problem).toList();
    }

    private static OrderProblem problem(LexiconText.Problem problem) {
        String place = problem.line() == 0 ? "" : "line " + problem.line() + ": ";
        return new OrderProblem(FIELD, "", place + problem.why());
    }
}
