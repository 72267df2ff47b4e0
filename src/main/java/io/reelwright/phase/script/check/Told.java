package io.reelwright.phase.script.check;

import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.language.grammar.Tree;
import java.util.List;
import java.util.Set;

/**
 * A sentence of a narration, read once for all checks.
 *
 * @param index    position in the narration
 * @param sentence the sentence
 * @param tree     its grammar
 * @param stems    stems of its content words
 * @param vector   its meaning
 * @param begins   when it begins, as a share of the whole narration, 0 to 1
 */
record Told(int index, Sentence sentence, Tree tree, Set<String> stems, float[] vector, double begins) {
    String text() {
        return sentence.text();
    }

    boolean question() {
        return sentence.role() == Role.QUESTION || sentence.text().strip().endsWith("?");
    }

    boolean call() {
        return sentence.role() == Role.CALL_TO_ACTION;
    }

    /** Returns whether it tells something: no question, no call, and not only the opening. */
    boolean tells() {
        return !question() && !call();
    }

    /** Returns the sentences that tell something. */
    static List<Told> telling(List<Told> told) {
        return told.stream().filter(Told::tells).toList();
    }
}
