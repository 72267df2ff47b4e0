package io.reelwright.phase.script.story;

import io.reelwright.campaign.Script.Role;
import io.reelwright.phase.script.story.Hooks.Hook;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Tells how to do something: a claim or a promise, the steps in their order from the first to the last, and what comes of it. */
final class GuideShape {
    /** Fewer commands are advice within a report, not steps. */
    private static final int LEAST_STEPS = 4;

    /** Likeness from which a step is one that was told before. */
    private static final double AGAIN = 0.85;

    private static final double STEP = 0.25;
    private static final double SPREAD = 0.8;

    private final Draft draft;
    /** Steps that headings name. */
    private final List<String> heads;

    GuideShape(Draft draft, List<String> heads) {
        this.draft = draft;
        this.heads = List.copyOf(heads);
    }

    /** Returns the narration; empty when the source has no steps. */
    Narration write() {
        Narration narration = new Narration();
        List<Integer> steps = steps();
        if (steps.size() < LEAST_STEPS && heads.isEmpty()) return narration;
        List<Integer> claims = draft.worth().best().stream()
                .filter(i -> !Syntax.commands(draft.passages().tree(i)))
                .toList();
        Optional<Hook> hook = draft.hook(claims);
        narration.add(
                hook.map(Hook::text).orElse(promise(draft.topic())),
                Role.HOOK,
                hook.map(Hook::passage).orElse(-1));
        if (!heads.isEmpty()) return headed(narration, hook);
        bridge(
                narration,
                hook,
                steps.stream().map(i -> draft.passages().at(i).text()).toList());
        Selection selection = draft.selection();
        selection.hears(narration.told());
        hook.ifPresent(it -> selection.bar(List.of(it.passage())));
        int from = steps.getFirst();
        int to = steps.getLast();
        selection.take(from);
        if (selection.cost(to) <= draft.wishes().seconds() / 4) selection.take(to);
        selection.favour(i -> (i < from || i > to + 2 ? -1 : isStep(i) ? STEP : -STEP)
                + SPREAD * Spread.gap(i, from, to, selection.chosen()));
        selection.fill(draft.wishes().seconds() - narration.seconds(draft.pace()));
        draft.tell(narration, new ArrayList<>(new TreeSet<>(selection.chosen())));
        return narration;
    }

    /** Adds the steps that headings name, as many as fit. */
    private Narration headed(Narration narration, Optional<Hook> hook) {
        bridge(narration, hook, heads);
        double left = draft.wishes().seconds() - narration.seconds(draft.pace());
        int count = heads.size();
        while (count > LEAST_STEPS && seconds(StepHeads.spread(heads, count)) > left) count--;
        for (String step : StepHeads.spread(heads, count)) narration.add(step, Role.POINT, -1);
        return narration;
    }

    /** Says after the claim what the steps are for, where neither the claim nor a step has all words of the topic. */
    private void bridge(Narration narration, Optional<Hook> hook, List<String> steps) {
        if (hook.isEmpty()) return;
        if (owes(draft.topic(), hook.get().text() + "\n" + String.join("\n", steps)))
            narration.add(promise(draft.topic()), Role.POINT, -1);
    }

    /** Returns whether a text lacks a word of the topic. */
    static boolean owes(Topic topic, String told) {
        return !Introduced.stems(told).containsAll(topic.stems());
    }

    private double seconds(List<String> steps) {
        return steps.stream().mapToDouble(draft.pace()::paced).sum();
    }

    /** Returns the steps: those of a list where the source has one, else all of its commands. */
    private List<Integer> steps() {
        List<Integer> all = draft.worth().usable().stream().filter(this::isStep).toList();
        List<Integer> listed = all.stream()
                .filter(i -> draft.passages().at(i).kind() == Passage.Kind.ITEM)
                .toList();
        return once(listed.size() >= LEAST_STEPS + 1 ? listed : all);
    }

    /** Returns the steps up to where they begin again, as on a recipe card below a recipe. */
    private List<Integer> once(List<Integer> steps) {
        for (int k = LEAST_STEPS; k < steps.size(); k++)
            for (int j = 0; j < k - 2; j++)
                if (draft.worth().likeness(steps.get(k), steps.get(j)) >= AGAIN) return steps.subList(0, k);
        return steps;
    }

    private boolean isStep(int i) {
        return Syntax.commands(draft.passages().tree(i))
                && !LinearRegex.contains(draft.passages().at(i).text(), "(?i)\\blet(’|')?s\\b");
    }

    /** Returns a first sentence that promises a guide: {@code Here is how to prune a rose.} */
    static String promise(Topic topic) {
        String doing = LinearRegex.replaceAll(topic.text(), "[.!?]+$", "");
        String how = LinearRegex.replaceFirst(doing, "(?i)^how (do|can|should) (you|i|we|one) ", "how to ");
        return "Here is " + Wording.lowered(how, false) + ".";
    }
}
