package io.reelwright.phase.script.story;

import io.reelwright.campaign.Script.Role;
import io.reelwright.phase.script.story.Hooks.Hook;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a story: its first sentence, what happens in its order, and its last sentence. */
final class TaleShape {
    private static final int LOOKED_AT = 40;
    private static final int LEAST = 6;
    private static final int MOST_THINGS = 12;

    private final Draft draft;

    TaleShape(Draft draft) {
        this.draft = draft;
    }

    /** Returns whether a text begins as a story does: {@code Once there was}, {@code Long ago}. */
    static boolean begins(Passages passages) {
        return passages.all().stream().filter(Fitness::mayBe).limit(2).anyMatch(it -> begins(it.text()));
    }

    private static boolean begins(String sentence) {
        return LinearRegex.contains(
                sentence,
                "(?i)^(once|long,? long ago|(a )?long time ago|in (the )?olden (times|days)|there (once )?(was|were|lived) (once )?(a|an|two|three|in)\\b|one day|many years ago)");
    }

    /**
     * Returns whether a text tells of others in past tense from beginning to end, as a legend does that begins with its place.
     *
     * @param passages of a source of which nothing else is known than that it is a story
     */
    static boolean tells(Passages passages) {
        List<Passage> spoken =
                passages.all().stream().filter(Fitness::mayBe).limit(LOOKED_AT).toList();
        long own = spoken.stream()
                .filter(it -> !quotes(it.text()) && Fitness.speaksOfItself(passages.tree(it.index())))
                .count();
        long past = spoken.stream()
                .filter(it -> passages.tree(it.index())
                        .root()
                        .filter(root -> root.tag().equals("VBD") || root.tag().equals("VBN"))
                        .isPresent())
                .count();
        return spoken.size() >= LEAST && own * 10 <= spoken.size() && past * 2 >= spoken.size();
    }

    Narration write() {
        List<Integer> usable = draft.worth().usable();
        Selection selection = draft.selection();
        Narration narration = new Narration();
        Optional<Integer> first = usable.stream().filter(this::mayOpen).findFirst();
        Optional<Hook> hook = first.flatMap(it -> draft.hook(List.of(it)));
        List<Integer> opening = new ArrayList<>();
        if (hook.isPresent()) {
            narration.add(hook.get().text(), Role.HOOK, hook.get().passage());
            selection.bar(List.of(hook.get().passage()));
        } else
            first.ifPresent(it -> {
                selection.chosen().add(it);
                opening.add(it);
            });
        for (int k = usable.size() - 1; k >= 0 && k >= usable.size() - 4; k--) if (selection.take(usable.get(k))) break;
        int count = draft.passages().all().size();
        selection.favour(i -> event(i) + happens(i) + 0.8 * Spread.gap(i, 0, count - 1, selection.chosen()));
        selection.fill(draft.wishes().seconds() - narration.seconds(draft.pace()));
        draft.tell(narration, new ArrayList<>(selection.chosen()));
        return narration;
    }

    /** The sentence with which a tale begins may speak of its hero as he right away. */
    private boolean mayOpen(int i) {
        return begins(draft.passages().at(i).text()) || !draft.teller().leans(i);
    }

    /** Returns more for a sentence in which much happens; nearness to the title counts half in a story. */
    private double happens(int i) {
        String text = draft.passages().at(i).text();
        int things = Math.min(MOST_THINGS, Introduced.stems(text).size());
        return 0.04 * things - 0.3 * draft.worth().toTopic(text);
    }

    /** Returns more for what somebody does, less for what is said. */
    private double event(int i) {
        String text = draft.passages().at(i).text();
        if (quotes(text)) return -0.3;
        // What nobody is quoted for and yet says I is a verse or an aside of the teller.
        if (Fitness.speaksOfItself(draft.passages().tree(i))) return -1;
        return 0.15;
    }

    private static boolean quotes(String text) {
        return text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('‘') >= 0;
    }
}
