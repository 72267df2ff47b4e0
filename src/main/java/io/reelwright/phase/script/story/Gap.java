package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.story.Wording.Edit;
import java.util.List;
import java.util.Optional;

/**
 * Words of a sentence that are to be left out.
 *
 * @param tree the sentence
 * @param from index of the first word that goes
 * @param to   index after the last word that goes
 */
record Gap(Tree tree, int from, int to) {
    /** Returns the words that a cut takes out; empty when it takes none. */
    static Optional<Gap> of(Tree tree, Edit cut) {
        int from = -1;
        int to = -1;
        for (Word word : tree.words())
            if (word.begin() >= cut.begin() && word.end() <= cut.end() && !Syntax.isMark(word)) {
                if (from < 0) from = word.index();
                to = word.index() + 1;
            }
        return from < 0 ? Optional.empty() : Optional.of(new Gap(tree, from, to));
    }

    Word first() {
        return tree.words().get(from);
    }

    List<Word> gone() {
        return tree.words().subList(from, to);
    }

    boolean stays(Word word) {
        return word.index() < from || word.index() >= to;
    }

    /** Returns the last word before the gap; a mark does not count. */
    Optional<Word> before() {
        int i = from - 1;
        while (i >= 0 && Syntax.isMark(tree.words().get(i))) i--;
        return i < 0 ? Optional.empty() : Optional.of(tree.words().get(i));
    }

    /** Returns whether a mark stands directly before the gap. */
    boolean isSetOff() {
        return from > 0 && Syntax.isMark(tree.words().get(from - 1));
    }
}
