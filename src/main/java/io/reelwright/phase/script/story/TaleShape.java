package io.reelwright.phase.script.story;

import io.reelwright.campaign.Script.Role;
import io.reelwright.phase.script.story.Hooks.Hook;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a story: its first sentence, what happens in its order, and its last sentence. */
final class TaleShape {
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
        selection.favour(i -> event(i) + 0.8 * Spread.gap(i, 0, count - 1, selection.chosen()));
        selection.fill(draft.wishes().seconds() - narration.seconds(draft.pace()));
        draft.tell(narration, new ArrayList<>(selection.chosen()));
        return narration;
    }

    /** The sentence with which a tale begins may speak of its hero as he right away. */
    private boolean mayOpen(int i) {
        return begins(draft.passages().at(i).text()) || !draft.teller().leans(i);
    }

    /** Returns more for what somebody does, less for what is said. */
    private double event(int i) {
        String text = draft.passages().at(i).text();
        boolean said = text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('‘') >= 0;
        return said ? -0.3 : 0.15;
    }
}
