package io.reelwright.phase.script.check;

import com.google.re2j.Pattern;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordSet;
import java.util.List;

/** Sentences that are none. Labels of a list, rows of a table, short hooks and answers to a question just asked are meant to be short. */
final class FragmentCheck implements Check {
    /** The three dots of a page that shows the beginning of another one. */
    private static final Pattern CUT_OFF = Pattern.compile("\\p{L}{2,}(?:\\.\\.\\.|…)$|^(?:\\.\\.\\.|…)");

    private static final int SHORT = 4;
    private static final int LABEL = 10;
    private static final int HOOK = 7;
    private static final int ROW = 6;

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        for (Told one : told) {
            boolean torn = isTorn(one.text());
            boolean fine =
                    one.question() || one.call() || isMeant(told, one) || Clauses.isWhole(one.tree()) || isMisread(one);
            if (fine && !torn) continue;
            findings.add(
                    Kind.FRAGMENT,
                    narration.hasSource() || torn ? Severity.HARD : Severity.ADVICE,
                    one.index(),
                    (torn ? "is cut off: " : "has no verb on which a sentence can stand: ")
                            + Findings.quoted(one.text()) + "; make a sentence of it or leave it out");
        }
    }

    /** Returns whether the sentence stands on a noun that may be a verb, which the parser mistakes in short sentences: {@code The river floods}, {@code Starting early matters}. */
    private static boolean isMisread(Told one) {
        List<Word> words = one.tree().words();
        boolean depends = !words.isEmpty()
                && WordSet.of("when|because|although|though|while|if|unless|whereas|where|until")
                        .contains(words.getFirst().lower());
        if (depends || words.stream().anyMatch(Word::finite)) return false;
        for (int i = 1; i < words.size(); i++)
            if (words.get(i).tag().equals("NNS")
                    && WordSet.of("NN|RB|RBR|JJ|VBG").contains(words.get(i - 1).tag())
                    && Verbs.base(words.get(i).lower()).isPresent()) return true;
        return false;
    }

    /** Returns whether nothing is left of the sentence, or its end is missing. */
    private static boolean isTorn(String text) {
        return text.chars().noneMatch(Character::isLetterOrDigit)
                || CUT_OFF.matcher(text).find();
    }

    private static boolean isMeant(List<Told> told, Told one) {
        List<Token> tokens = Token.of(one.text());
        int words = tokens.size();
        if (words <= SHORT || one.index() == 0 && words <= HOOK) return true;
        boolean asked = one.index() > 0 && told.get(one.index() - 1).question();
        boolean goesOn = one.index() > 0 && startsSmall(tokens) && words <= LABEL;
        return asked && words <= LABEL || goesOn || isLabel(one.text(), words) || isRow(tokens) || isSeries(one);
    }

    /** Returns whether it names three things or more in a row: {@code London, Suez, Singapore.} */
    private static boolean isSeries(Told one) {
        return one.tree().words().stream()
                        .filter(it -> it.label().equals("conj") && it.noun())
                        .count()
                >= 2;
    }

    private static boolean startsSmall(List<Token> tokens) {
        boolean depends = tokens.size() > 1
                && WordSet.of("because|although|though|while|if|unless|whereas|when")
                        .contains(tokens.get(1).lower());
        return !depends
                && List.of("or", "and", "not", "just", "only")
                        .contains(tokens.getFirst().lower());
    }

    private static boolean isLabel(String text, int words) {
        return words <= LABEL
                && (text.strip().endsWith(":") || ListMarks.number(text).isPresent());
    }

    /** Returns whether it is a row of a table: {@code Under 25: $7,351 on average.} */
    private static boolean isRow(List<Token> tokens) {
        for (int i = 0; i < tokens.size() - 1 && i < ROW; i++) {
            if (!CharacterClasses.hasOneOf(tokens.get(i).after(), ":")) continue;
            List<Token> cell = tokens.subList(i + 1, tokens.size());
            return cell.size() <= ROW && cell.stream().anyMatch(Token::digits);
        }
        return false;
    }
}
