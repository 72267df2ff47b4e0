package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.story.Hooks.Hook;
import io.reelwright.phase.script.story.Wording.Edit;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the first sentence of a report in its title, where that says who does what: {@code Elm Rail buys ten trains from Oak Works}. */
final class TitleLead {
    /** Most words of a first sentence that is heard as one claim. */
    private static final int MOST_WORDS = 14;

    private static final int LEAST_WORDS = 6;
    /** Seconds that it may take beyond what a first sentence should take: names are long. */
    private static final double GRACE = 3;
    /** Number of words of the topic that it has to bring beyond those that another first sentence brings. */
    private static final int MORE = 2;

    /** What opens a part that a title can do without. */
    private static final String LOOSE = "in|for|at|on|during|across|after|before";

    private TitleLead() {}

    /** Returns the title as a sentence where it tells more of the topic than another first sentence would. */
    static Optional<Hook> of(@Nullable String title, Draft draft, Optional<Hook> other) {
        if (title == null || draft.topic().asks() || CharacterClasses.hasOneOf(title, "?:|“”\""))
            return Optional.empty();
        String text = Wording.ended(ListItems.spokenCase(title, draft.passages()));
        Tree tree = draft.passages().read(text);
        if (!Statements.isRooted(tree) || !Statements.states(tree) || Fitness.speaksOfItself(tree))
            return Optional.empty();
        long told = other.map(it -> brought(it.text(), draft)).orElse(0L);
        return tellings(tree, text).stream()
                .filter(it -> isBrief(it, draft) && brought(it, draft) >= told + MORE && saysMore(it, draft))
                .max(Comparator.comparingLong((String it) -> brought(it, draft)).thenComparingInt(String::length))
                .map(it -> new Hook(it, -1, 0));
    }

    private static List<String> tellings(Tree tree, String text) {
        List<String> tellings = new ArrayList<>(List.of(text));
        for (Edit end : SentenceEnds.of(tree)) tellings.add(Wording.edited(text, List.of(end)));
        List<Word> words = tree.words();
        for (int k = 0; k < words.size(); k++) {
            Word word = words.get(k);
            if (!word.label().equals("prep") || !WordSet.of(LOOSE).contains(word.lower())) continue;
            tellings.add(Wording.edited(
                    text, List.of(new Edit(word.begin(), words.getLast().end(), "."))));
            // "A partnership in Europe for clinics" is one for clinics.
            boolean place = k + 2 < words.size()
                    && words.get(k + 1).name()
                    && words.get(k + 2).label().equals("prep");
            if (place)
                tellings.add(Wording.edited(
                        text, List.of(new Edit(word.begin(), words.get(k + 2).begin(), ""))));
        }
        return tellings;
    }

    private static boolean isBrief(String text, Draft draft) {
        int words = Token.of(text).size();
        return words >= LEAST_WORDS
                && words <= MOST_WORDS
                && draft.pace().of(text) <= draft.wishes().hook() + GRACE
                && draft.passages().isWhole(text);
    }

    private static long brought(String text, Draft draft) {
        Set<String> own = Introduced.stems(text);
        return draft.topic().stems().stream().filter(own::contains).count();
    }

    /** Returns whether a text says something beside the words of the topic. */
    private static boolean saysMore(String text, Draft draft) {
        Set<String> own = new HashSet<>(SearchWords.stems(text));
        own.removeAll(draft.topic().stems());
        return own.size() >= MORE;
    }
}
