package io.reelwright.phase.script.story;

import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.phase.script.check.Pace;
import io.reelwright.phase.script.story.Hooks.Hook;
import io.reelwright.phase.script.story.Wording.Edit;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What all shapes of a narration share while one draft is written.
 *
 * @param topic    what is asked
 * @param passages the sentences of the source
 * @param worth    what each says about the topic
 * @param teller   how each is told
 * @param introduced what each takes as known
 * @param pace     how long it takes
 * @param wishes   what is wanted of this draft
 * @param signing  seconds to name the author of a quotation; 0 where nobody is quoted
 * @param style    how the first sentence catches
 */
record Draft(
        Topic topic,
        Passages passages,
        Worth worth,
        Teller teller,
        Introduced introduced,
        Pace pace,
        Wishes wishes,
        double signing,
        HookStyle style) {
    /** Number of words above which a shorter telling opens a narration. */
    private static final int FIRST = 13;
    /** Number of words that a sentence may be longer than wanted when it keeps words of the topic. */
    private static final int MORE_WORDS = 10;

    Selection selection() {
        return new Selection(this);
    }

    /** Returns the best first sentence among these, in their order of preference. */
    Optional<Hook> hook(List<Integer> among) {
        return new Hooks(this, signing > 0).best(among, wishes.shun(), wishes.hook() - signing);
    }

    /** Adds sentences to a narration in this order, shortened to the wanted length, then in fuller tellings while time is left. */
    void tell(Narration narration, List<Integer> order) {
        tell(narration, order, -1);
    }

    /** @param last index of the sentence that the narration ends with so far; −1 for none */
    void tell(Narration narration, List<Integer> order, int last) {
        List<List<Edit>> cuts = new ArrayList<>();
        for (int i : order) {
            boolean opens = narration.sentences().isEmpty() && cuts.isEmpty();
            cuts.add(teller.within(i, opens ? Math.min(FIRST, wishes.mostWords()) : wishes.mostWords()));
        }
        double left = wishes.seconds() - narration.seconds(pace) - seconds(order, cuts);
        for (int k = 0; k < order.size(); k++) {
            List<Edit> keeping = keeping(order.get(k), cuts.get(k), missing(narration, order, cuts));
            double more = length(order, k, keeping) - length(order, k, cuts.get(k));
            if (more <= Math.max(0, left)) {
                left -= more;
                cuts.set(k, keeping);
            }
        }
        int fullest = narration.sentences().isEmpty() ? 1 : 0;
        for (int k = fullest; k < order.size() && left > 0; k++) {
            for (List<Edit> fuller : teller.choices(order.get(k))) {
                double more = length(order, k, fuller) - length(order, k, cuts.get(k));
                boolean bearable =
                        words(order.get(k), fuller) <= wishes.mostWords() + 6 && teller.isWhole(order.get(k), fuller);
                if (more > 0 && more <= left && bearable) {
                    left -= more;
                    cuts.set(k, fuller);
                    break;
                }
            }
        }
        for (int k = 0; k < order.size(); k++) {
            int before = k == 0 ? last : order.get(k - 1);
            narration.add(teller.told(order.get(k), cuts.get(k), before, narration.told()), order.get(k));
        }
    }

    /** Returns the words of the topic that are not told. */
    private Set<String> missing(Narration narration, List<Integer> order, List<List<Edit>> cuts) {
        Set<String> missing = new HashSet<>(topic.stems());
        missing.removeAll(Introduced.stems(narration.told()));
        for (int k = 0; k < order.size(); k++) missing.removeAll(stems(order.get(k), cuts.get(k)));
        return missing;
    }

    private Set<String> stems(int i, List<Edit> cuts) {
        return Introduced.stems(Wording.edited(passages.at(i).text(), cuts));
    }

    /**
     * Returns the shortest telling of a sentence that keeps the most of the wanted words that it has.
     *
     * @param given  the telling to take when there is none
     * @param wanted stems that nothing else tells
     */
    List<Edit> keeping(int i, List<Edit> given, Set<String> wanted) {
        Set<String> has = Introduced.stems(passages.at(i).text());
        has.retainAll(wanted);
        has.removeAll(stems(i, given));
        if (has.isEmpty()) return given;
        return teller.choices(i).stream()
                .filter(it -> words(i, it) <= wishes.mostWords() + MORE_WORDS && kept(i, it, has) > 0)
                .filter(it -> teller.isWhole(i, it))
                .min(Comparator.comparingLong((List<Edit> it) -> -kept(i, it, has))
                        .thenComparingInt(it -> words(i, it)))
                .orElse(given);
    }

    private long kept(int i, List<Edit> cuts, Set<String> words) {
        Set<String> told = stems(i, cuts);
        return words.stream().filter(told::contains).count();
    }

    private int words(int i, List<Edit> cuts) {
        return Token.of(Wording.edited(passages.at(i).text(), cuts)).size();
    }

    private double seconds(List<Integer> order, List<List<Edit>> cuts) {
        double sum = 0;
        for (int k = 0; k < order.size(); k++) sum += length(order, k, cuts.get(k));
        return sum;
    }

    private double length(List<Integer> order, int k, List<Edit> cuts) {
        return pace.paced(teller.told(order.get(k), cuts, k == 0 ? -1 : order.get(k - 1), ""));
    }
}
