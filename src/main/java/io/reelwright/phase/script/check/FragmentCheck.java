package io.reelwright.phase.script.check;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.Token;
import java.util.List;

/** Sentences that are none. Labels of a list, rows of a table, short hooks and answers to a question just asked are meant to be short. */
final class FragmentCheck implements Check {
    private static final int SHORT = 4;
    private static final int LABEL = 10;
    private static final int HOOK = 7;

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        for (Told one : told) {
            if (one.question() || one.call() || isMeant(told, one) || Clauses.isWhole(one.tree())) continue;
            findings.add(
                    Kind.FRAGMENT,
                    narration.hasSource() ? Severity.HARD : Severity.ADVICE,
                    one.index(),
                    "has no verb on which a sentence can stand: " + Findings.quoted(one.text())
                            + "; make a sentence of it or leave it out");
        }
    }

    private static boolean isMeant(List<Told> told, Told one) {
        List<Token> tokens = Token.of(one.text());
        int words = tokens.size();
        if (words <= SHORT || one.index() == 0 && words <= HOOK) return true;
        boolean asked = one.index() > 0 && told.get(one.index() - 1).question();
        boolean goesOn = one.index() > 0 && startsSmall(tokens) && words <= LABEL;
        return asked && words <= LABEL || goesOn || isLabel(one.text(), words) || isRow(tokens);
    }

    private static boolean startsSmall(List<Token> tokens) {
        return List.of("or", "and", "not", "just", "only").contains(tokens.getFirst().lower());
    }

    private static boolean isLabel(String text, int words) {
        return words <= LABEL && (text.strip().endsWith(":") || ListMarks.number(text).isPresent());
    }

    /** Returns whether it is a row of a table: {@code Under 25: $7,351 on average.} */
    private static boolean isRow(List<Token> tokens) {
        if (tokens.size() > 2 * LABEL) return false;
        for (int i = 0; i < tokens.size() - 1; i++)
            if (CharacterClasses.hasOneOf(tokens.get(i).after(), ":")
                    && tokens.subList(i + 1, tokens.size()).stream().anyMatch(Token::digits)) return true;
        return false;
    }
}
