package io.reelwright.phase.script.story;

import io.reelwright.campaign.Script.Role;
import io.reelwright.graph.Cancellation;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.story.Hooks.Hook;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells a list: each thing with its number, then as many details as time allows. As many things are told as are promised; where the source
 * or the time has fewer, no number is promised.
 */
final class ListShape {
    static final int LEAST = 3;
    static final int MOST_WORDS = 16;
    private static final double SAME = 0.85;
    /** What it is worth that a sentence brings a word of the topic that is not told yet. */
    private static final double OWED = 0.5;

    private final Draft draft;
    private final List<Item> items;
    /** Stems of the topic that neither the opening nor the name of a thing has. */
    private final Set<String> untold = new HashSet<>();

    /**
     * A thing of the list.
     *
     * @param name    what it is called or the sentence that says it; ends without a mark
     * @param whole   whether the name is a sentence of its own
     * @param named   index of the sentence that is the name; −1 when a heading is
     * @param details indices of the sentences that say more
     */
    record Item(String name, boolean whole, int named, List<Integer> details) {
        Item {
            details = List.copyOf(details);
        }
    }

    ListShape(Draft draft, List<Item> items) {
        this.draft = draft;
        this.items = items;
    }

    Narration write() {
        List<Told> told = names();
        if (told.size() < LEAST) return new Narration();
        double seconds = draft.wishes().seconds();
        List<Integer> inItems =
                told.stream().flatMap(it -> it.item().details().stream()).toList();
        List<Integer> intro = draft.worth().best().stream()
                .filter(i -> inItems.contains(i) || i < first())
                .filter(i -> told.stream().noneMatch(it -> it.item().named() == i))
                .filter(i -> told.stream()
                        .noneMatch(it ->
                                it.item().details().contains(i) && !it.item().whole() && fitting(it.item()) < 2))
                .toList();
        Optional<Hook> hook =
                draft.hook(intro.stream().filter(i -> i < first()).toList()).or(() -> draft.hook(intro));
        String promise = promise(told.size());
        double opening = draft.pace().paced(hook.map(Hook::text).orElse(promise));
        boolean promised =
                draft.topic().promised() > 0 && told.size() >= draft.topic().promised();
        int count = promised ? draft.topic().promised() : told.size();
        List<Told> kept = keep(told, count, seconds - opening, true);
        if (kept.size() < count && draft.topic().promised() > 0) kept = keep(told, count, seconds - opening, false);
        Narration narration = new Narration();
        if (hook.isPresent())
            narration.add(hook.get().text(), Role.HOOK, hook.get().passage());
        else narration.add(promise(kept.size()), Role.HOOK, -1);
        bridge(narration, hook, kept);
        untold.clear();
        untold.addAll(draft.topic().stems());
        untold.removeAll(Introduced.stems(narration.told()));
        for (Told it : kept) untold.removeAll(Introduced.stems(it.text()));
        List<List<Integer>> more = details(kept, seconds - narration.seconds(draft.pace()), hook);
        for (int k = 0; k < kept.size(); k++) {
            Told it = kept.get(k);
            String name = it.item().whole() ? it.text() : Wording.lowered(it.text(), isName(it.text()));
            narration.add(
                    Topic.numeral(k + 1) + ": " + name, Role.POINT, it.item().named());
            draft.tell(narration, more.get(k), before(it.item()));
        }
        return narration;
    }

    /** Returns the sentence after which the first detail of an item is told: its heading stands where that one would. */
    private static int before(Item item) {
        return item.named() >= 0 || item.details().isEmpty()
                ? item.named()
                : item.details().getFirst() - 1;
    }

    /** Says after the claim what the things are for, where neither the claim nor the name of a thing has all words of a guide's topic. */
    private void bridge(Narration narration, Optional<Hook> hook, List<Told> kept) {
        if (hook.isEmpty() || draft.topic().kind() != Topic.Kind.HOW_TO) return;
        StringBuilder told = new StringBuilder(hook.get().text());
        for (Told it : kept) told.append('\n').append(it.text());
        if (GuideShape.owes(draft.topic(), told.toString()))
            narration.add(GuideShape.promise(draft.topic()), Role.POINT, -1);
    }

    /** An item with its name as it is told, without its number. */
    private record Told(Item item, String text) {}

    private List<Told> names() {
        List<Told> told = new ArrayList<>();
        for (Item item : items) {
            Cancellation.check();
            if (item.named() < 0) {
                told.add(new Told(item, Wording.ended(item.name())));
                continue;
            }
            int i = item.named();
            boolean fits = draft.worth().fits(i) && !draft.wishes().shun().contains(i);
            if (!fits) continue;
            told.add(new Told(item, draft.teller().told(i, draft.teller().within(i, MOST_WORDS), -1, "")));
        }
        return told;
    }

    private boolean isName(String text) {
        return draft.passages().read(text).words().stream()
                .findFirst()
                .filter(Word::name)
                .isPresent();
    }

    private long fitting(Item item) {
        return item.details().stream()
                .filter(i -> draft.worth().fits(i) && !draft.teller().leans(i))
                .count();
    }

    private int first() {
        return items.stream()
                .flatMap(it -> it.named() >= 0 ? List.of(it.named()).stream() : it.details().stream())
                .min(Comparator.naturalOrder())
                .orElse(0);
    }

    private String promise(int count) {
        String number = CharacterClasses.lower(Topic.numeral(count));
        String things = draft.topic().things();
        if (!things.isEmpty()) return "Here are " + number + " " + things + ".";
        if (draft.topic().kind() == Topic.Kind.HOW_TO) return GuideShape.promise(draft.topic());
        Optional<String> several = draft.topic().several();
        if (several.isPresent()) return "Here are " + number + " " + Wording.lowered(several.get(), false) + ".";
        String named = Wording.lowered(LinearRegex.replaceAll(draft.topic().text(), "[.!]+$", ""), false);
        return draft.topic().isPlural()
                ? "Here are " + number + " " + named + "."
                : "Here are " + number + " things to know.";
    }

    /**
     * Returns the items to tell, in their order: all that are wanted when the time is enough, else the best ones that fit.
     *
     * @param detailed whether an item whose name is no sentence needs one that says more
     */
    private List<Told> keep(List<Told> told, int wanted, double seconds, boolean detailed) {
        List<Told> order = new ArrayList<>(told);
        order.sort(Comparator.comparingDouble((Told it) -> -value(it)).thenComparingInt(told::indexOf));
        List<Told> kept = new ArrayList<>();
        double spent = 0;
        for (Told it : order) {
            double cost = draft.pace().paced("Three: " + it.text())
                    + (detailed && (!it.item().whole() || draft.topic().promised() == 0) ? leastDetail(it.item()) : 0);
            if (kept.size() >= wanted || spent + cost > seconds * (draft.topic().promised() > 0 ? 1.09 : 1.03))
                continue;
            kept.add(it);
            spent += cost;
        }
        kept.sort(Comparator.comparingInt(told::indexOf));
        return kept;
    }

    private double leastDetail(Item item) {
        return item.details().stream()
                .filter(draft.worth()::fits)
                .mapToDouble(i ->
                        draft.pace().paced(draft.teller().told(i, draft.teller().within(i, 12), -1, "")))
                .min()
                .orElse(0);
    }

    private double value(Told it) {
        double detail = it.item().details().stream()
                .mapToDouble(draft.worth()::of)
                .max()
                .orElse(0);
        double covered = it.item().details().stream()
                .mapToDouble(i -> draft.topic().covered(draft.passages().at(i).text()))
                .max()
                .orElse(0);
        return Worth.rounded(
                draft.worth().toTopic(it.text()) + 0.3 * covered + 0.6 * detail + 0.3 * Worth.facts(it.text()));
    }

    /** Returns the sentences that say more about each item: first one for each, those without a sentence of their own before others. */
    private List<List<Integer>> details(List<Told> kept, double seconds, Optional<Hook> hook) {
        double left = seconds
                - kept.stream()
                        .mapToDouble(it -> draft.pace().paced("Three: " + it.text()))
                        .sum();
        List<TreeSet<Integer>> chosen = new ArrayList<>();
        for (int k = 0; k < kept.size(); k++) chosen.add(new TreeSet<>());
        int used = hook.map(Hook::passage).orElse(-1);
        double reserved = kept.stream()
                .filter(it -> !it.item().whole())
                .mapToDouble(it -> leastDetail(it.item()))
                .sum();
        // Where the time is not enough for one of each, some are better than none.
        if (reserved > left) reserved = 0;
        Optional<Integer> paying = paying(kept, used, left);
        if (paying.isPresent()) {
            int k = paying.get();
            int i = detail(kept.get(k), chosen.get(k), used, left).orElseThrow();
            chosen.get(k).add(i);
            left -= cost(i);
            untold.removeAll(Introduced.stems(draft.passages().at(i).text()));
        }
        for (int round = 0; round < 3; round++) {
            List<Integer> order = new ArrayList<>();
            for (int k = 0; k < kept.size(); k++) order.add(k);
            order.sort(Comparator.comparing((Integer k) -> kept.get(k).item().whole())
                    .thenComparingInt(k -> k));
            for (int k : order) {
                boolean owed = !kept.get(k).item().whole() && chosen.get(k).isEmpty();
                if (owed) reserved -= leastDetail(kept.get(k).item());
                Optional<Integer> next = detail(kept.get(k), chosen.get(k), used, left - Math.max(0, reserved));
                if (next.isEmpty()) continue;
                chosen.get(k).add(next.get());
                untold.removeAll(
                        Introduced.stems(draft.passages().at(next.get()).text()));
                left -= cost(next.get());
            }
        }
        return chosen.stream().map(it -> (List<Integer>) new ArrayList<>(it)).toList();
    }

    /** Returns the place of the thing whose detail brings a word of the topic that is not told yet, in the least time. */
    private Optional<Integer> paying(List<Told> kept, int used, double left) {
        int best = -1;
        double least = left;
        for (int k = 0; k < kept.size() && !untold.isEmpty(); k++) {
            Optional<Integer> detail = detail(kept.get(k), new TreeSet<>(), used, left);
            if (detail.isEmpty() || pays(detail.get()) == 0 || cost(detail.get()) > least) continue;
            best = k;
            least = cost(detail.get());
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private double cost(int i) {
        return draft.pace().paced(draft.teller().told(i, draft.teller().within(i, MOST_WORDS), -1, ""));
    }

    /** Returns how many words of the topic a sentence brings that nothing told so far has. */
    private long pays(int i) {
        Set<String> brought =
                Introduced.stems(draft.teller().told(i, draft.teller().within(i, MOST_WORDS), -1, ""));
        return untold.stream().filter(brought::contains).count();
    }

    private Optional<Integer> detail(Told told, TreeSet<Integer> chosen, int used, double left) {
        int last = chosen.isEmpty() ? before(told.item()) : chosen.getLast();
        return told.item().details().stream()
                .filter(i -> i != used && !chosen.contains(i) && draft.worth().fits(i))
                .filter(i -> !draft.wishes().shun().contains(i))
                .filter(i -> !draft.teller().leans(i) || i - 1 == last)
                .filter(i -> cost(i) <= left)
                .filter(i -> draft.worth().likeness(i, draft.worth().meaning(told.text())) < SAME)
                .max(Comparator.comparingDouble(
                                (Integer i) -> Worth.rounded(draft.worth().of(i)
                                        + OWED * pays(i)
                                        - 0.05 * told.item().details().indexOf(i)))
                        .thenComparingInt(i -> -i));
    }
}
