package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.document.Part;
import io.reelwright.text.document.SourceDocument;
import java.util.ArrayList;
import java.util.List;

/** Finds the steps of a guide that are its numbered headings; of a guide with several methods only those of the first one. */
final class StepHeads {
    private static final int LEAST = 4;
    /** Most words of a step that is told as it stands. */
    private static final int MOST_WORDS = 18;
    /** Where a second way to do the same begins, or what is no step any more. */
    private static final String ANOTHER =
            "(?i)\\b(method|option|way|variant|version) ?#?(2|two|b)\\b|\\bsecond (method|option|way)\\b|\\bfaqs?\\b|questions|troubleshooting|conclusion";

    private StepHeads() {}

    /** Returns the steps in their order, each as a sentence; empty when the headings are none. */
    static List<String> of(SourceDocument document, Passages passages) {
        List<String> steps = new ArrayList<>();
        int numbered = 0;
        for (Part.Heading heading : document.headings()) {
            if (!steps.isEmpty() && LinearRegex.contains(heading.text(), ANOTHER)) break;
            if (heading.number() == null) continue;
            numbered++;
            String text = LinearRegex.replaceAll(heading.text(), "\\s\\([^()]{1,60}\\)", "");
            // A step that may be left out is left out.
            if (LinearRegex.contains(heading.text(), "(?i)\\boptional\\b") || text.endsWith("?")) continue;
            String said = ListItems.spokenCase(LinearRegex.replaceAll(text, " & ", " and "), passages);
            String step = Wording.ended(LinearRegex.replaceAll(said, "[\\s.:;,–—-]+$", ""));
            if (Token.of(step).size() <= MOST_WORDS && isStep(passages.read(step))) steps.add(step);
        }
        return steps.size() >= LEAST && steps.size() * 2 >= numbered ? steps : List.of();
    }

    /** Returns whether the numbers of the headings begin again, so that counting all of them would mix several ways. */
    static boolean hasSeveralMethods(SourceDocument document) {
        return document.headings().stream()
                        .filter(it -> it.number() != null && it.number() == 1)
                        .count()
                > 1;
    }

    private static boolean isStep(Tree tree) {
        return Syntax.commands(tree)
                || tree.root().map(Word::tag).filter("VB"::equals).isPresent()
                || Statements.states(tree);
    }

    /** Returns as many steps as fit, the first and the last among them, spread evenly. */
    static List<String> spread(List<String> steps, int count) {
        if (count >= steps.size()) return steps;
        List<String> kept = new ArrayList<>();
        for (int k = 0; k < count; k++)
            kept.add(steps.get((int) Math.round(k * (steps.size() - 1.0) / Math.max(1, count - 1))));
        return kept;
    }
}
