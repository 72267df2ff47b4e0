package io.reelwright.phase.script.story;

import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.phase.script.story.Hooks.Hook;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells a report: a claim, the answer or what happened, how and why, and a sentence that closes the circle. */
final class ReportShape {
    private static final double LONGEST_CLOSE = 5.2;
    /** Likeness from which a sentence repeats the first one. */
    private static final double SAME = 0.8;
    /** Likeness from which two sentences speak of the same, so that the one with the reason is told. */
    private static final double ALIKE = 0.68;
    /** The same as a share of the words of one. */
    private static final double SHARED = 0.55;

    /** Number of usable sentences among which the lead stands. */
    private static final int LEAD_WITHIN = 4;
    /** Maximum share of the time that the lead takes. */
    private static final double LONGEST_LEAD = 0.42;

    /** Likeness to the topic from which a sentence is about it. */
    private static final double ABOUT = 0.45;

    /** Likeness to the first sentence from which a sentence returns to it. */
    private static final double BACK = 0.55;
    /** Number of sentences at the end of a source that may close although they name a time. */
    private static final int LATE = 3;

    private static final int NONE = -2;
    /** Number of the best sentences among which a reason is looked for. */
    private static final int REASONS = 12;

    private final Draft draft;
    /** The closing sentence of the narration that was written last. */
    private int closing = NONE;

    private final @Nullable String title;

    /** @param title title of the source; null when it has none */
    ReportShape(Draft draft, @Nullable String title) {
        this.draft = draft;
        this.title = title;
    }

    /**
     * @param question the topic as a question that can be asked at the end; null when it asks nothing
     * @param closes   whether a sentence may be moved to the end
     */
    Narration write(@Nullable String question, boolean closes) {
        Optional<Hook> claim = draft.hook(openers());
        Optional<Hook> hook = TitleLead.of(closes ? title : null, draft, claim).or(() -> claim);
        String again = again(question, hook.isPresent());
        Narration told = compose(hook, question, closes, "");
        boolean closed = closes && told.sentences().stream().anyMatch(it -> it.source() == closing);
        boolean asks = again.endsWith("?");
        boolean circled = (closed || asks) && isCovered(told, question);
        return again.isEmpty() || circled || !asks && !explains(told) ? told : compose(hook, question, closes, again);
    }

    /** Returns the sentences that may open, best first: of those that say the same as the reason that answers, only that one. */
    private List<Integer> openers() {
        List<Integer> best = draft.worth().best();
        Optional<Integer> reason = draft.topic().asks() ? reasons().stream().findFirst() : Optional.empty();
        return reason.isEmpty()
                ? best
                : best.stream()
                        .filter(i -> i.equals(reason.get()) || !saysTheSame(i, reason.get()))
                        .toList();
    }

    private boolean saysTheSame(int i, int reason) {
        Set<String> own = new HashSet<>(SearchWords.stems(draft.passages().at(i).text()));
        Set<String> of =
                new HashSet<>(SearchWords.stems(draft.passages().at(reason).text()));
        long shared = own.stream().filter(of::contains).count();
        return draft.worth().likeness(i, reason) >= ALIKE || shared >= SHARED * own.size();
    }

    /**
     * Returns the words that bring the topic again: {@code That is how tides work.} at the end, or after a claim the question that its answer
     * follows. An open question ends nothing.
     */
    private String again(@Nullable String question, boolean claimed) {
        String topic = LinearRegex.replaceAll(draft.topic().text(), "[.?!\\s]+$", "");
        String asked = question == null ? "" : LinearRegex.replaceAll(question, "[.?!\\s]+$", "");
        boolean states = LinearRegex.contains(topic, "(?i)^(how|why) ")
                && question != null
                && !topic.equalsIgnoreCase(asked)
                && draft.topic().kind() != Topic.Kind.HOW_TO;
        if (states) return "That is " + Wording.lowered(topic, false) + ".";
        return question == null || !claimed ? "" : "So " + Wording.lowered(question, false);
    }

    /** Returns whether a reason or a way is told in so many words, so that {@code that is why} points at something. */
    private boolean explains(Narration told) {
        String cause = draft.topic().kind() == Topic.Kind.WHY
                ? "(?i)\\b(because|due to|thanks to|since|so that|as a result of|the reasons?|led to|leads? to|factor|means that|result(s|ed)? in|caus(es?|ed)|for this reason)\\b"
                : "(?i)\\b(by [a-z]+ing|through|thanks to|because|so that|with the help of|works?|turn(s|ed)? into|led|leads|scored|goals?|tapped|rallied|became the first|made|makes|gave|won|uses?|sends?|sealed)\\b";
        return told.sentences().stream()
                .anyMatch(it -> it.source() >= 0
                        && LinearRegex.contains(it.text(), cause)
                        && !LinearRegex.contains(it.text(), "(?i)\\bbecause of (this|that|it)\\b"));
    }

    /** Returns whether all words of the topic are told, not only asked. */
    private boolean isCovered(Narration narration, @Nullable String question) {
        Set<String> told = new HashSet<>();
        for (Sentence sentence : narration.sentences())
            if (!sentence.text().equals(question)) told.addAll(SearchWords.stems(sentence.text()));
        return told.containsAll(draft.topic().stems());
    }

    /** @param again what is said at the end in place of a closing sentence, or a question before the answer; empty for none */
    private Narration compose(Optional<Hook> hook, @Nullable String question, boolean closes, String again) {
        Selection selection = draft.selection();
        Narration narration = new Narration();
        double left = draft.wishes().seconds();
        if (hook.isPresent()) {
            narration.add(hook.get().text(), Role.HOOK, hook.get().passage());
            selection.bar(List.of(hook.get().passage()));
            selection.hears(hook.get().text());
            left -= draft.pace().paced(hook.get().text());
        } else if (question != null) {
            narration.add(question, Role.HOOK, -1);
            left -= draft.pace().paced(question);
        }
        boolean bridge = again.endsWith("?");
        if (bridge) {
            narration.add(again, Role.QUESTION, -1);
            left -= draft.pace().paced(again);
        }
        boolean free = again.isEmpty() || bridge;
        List<Integer> answer = draft.topic().asks() ? answer(selection, hook) : lead(selection, hook);
        selection.chosen().addAll(answer);
        Optional<Integer> close = closes && free ? close(selection, hook) : Optional.empty();
        closing = close.orElse(NONE);
        close.ifPresent(it -> selection.bar(List.of(it)));
        close.ifPresent(it -> selection.hears(draft.passages().at(it).text()));
        double ending =
                free ? close.map(selection::cost).orElse(0.0) : draft.pace().paced(again);
        selection.fill(left - ending);
        List<Integer> order =
                hook.isPresent() && isEvent(answer) ? new ArrayList<>(selection.chosen()) : order(selection, answer);
        if (closes && close.isEmpty() && free && draft.topic().asks())
            last(selection, hook, answer).ifPresent(it -> {
                order.remove(it);
                order.add(it);
            });
        close.ifPresent(order::add);
        draft.tell(narration, order);
        if (!free) narration.add(again, Role.POINT, -1);
        return narration;
    }

    /** Returns whether the answer to how something came about is itself an event: events are told in the order of the source. */
    private boolean isEvent(List<Integer> answer) {
        return draft.topic().kind() == Topic.Kind.HOW
                && !answer.isEmpty()
                && answer.stream()
                        .map(draft.passages()::tree)
                        .allMatch(tree -> tree.root()
                                .filter(root -> root.tag().equals("VBD")
                                        || tree.children(root, "aux", "auxpass").stream()
                                                .anyMatch(it -> it.tag().equals("VBD")))
                                .isPresent());
    }

    private static List<Integer> order(Selection selection, List<Integer> answer) {
        TreeSet<Integer> rest = new TreeSet<>(selection.chosen());
        answer.forEach(rest::remove);
        List<Integer> order = new ArrayList<>(answer);
        order.addAll(rest);
        return order;
    }

    /** Returns the lead, or the first sentence that says what something is, where the first sentence of the narration is another. */
    private List<Integer> lead(Selection selection, Optional<Hook> hook) {
        List<Integer> usable = draft.worth().usable();
        Optional<Integer> lead = Lead.of(draft);
        if (lead.filter(it -> isHook(selection, hook, it)).isPresent()) return List.of();
        if (lead.filter(it -> isBrief(selection, it)).isPresent()) return List.of(lead.get());
        double middle =
                usable.isEmpty() ? 0 : draft.worth().of(draft.worth().best().get(usable.size() / 2));
        for (int i : usable.subList(0, Math.min(LEAD_WITHIN, usable.size()))) {
            if (isHook(selection, hook, i)) return List.of();
            boolean about = draft.topic().covered(draft.passages().at(i).text()) > 0
                    || draft.worth().toTopic(draft.passages().at(i).text()) >= ABOUT;
            boolean known = draft.introduced().missing(i, draft.topic().stems()) == 0;
            if (about
                    && known
                    && isBrief(selection, i)
                    && draft.worth().of(i) >= middle
                    && selection.chain(i).equals(List.of(i))) return List.of(i);
        }
        return List.of();
    }

    private boolean isHook(Selection selection, Optional<Hook> hook, int i) {
        return hook.filter(it -> it.passage() == i || selection.alike(i, it.text()) >= SAME)
                .isPresent();
    }

    private boolean isBrief(Selection selection, int i) {
        return selection.cost(i) <= draft.wishes().seconds() * LONGEST_LEAD;
    }

    /** Returns those of the best sentences that have the form of an answer and speak of what is asked, nearest first. */
    private List<Integer> reasons() {
        Comparator<Integer> near = Comparator.comparingDouble((Integer i) -> -Worth.rounded(nearness(i)));
        return draft.worth().best().stream()
                .limit(REASONS)
                .filter(i -> draft.topic().cue(draft.passages().at(i).text()) > 0)
                .filter(i -> draft.worth().toTopic(draft.passages().at(i).text()) >= ABOUT
                        || draft.topic().covered(draft.passages().at(i).text()) >= ABOUT)
                .sorted(near.thenComparingInt(i -> i))
                .toList();
    }

    private double nearness(int i) {
        String text = draft.passages().at(i).text();
        return draft.worth().toTopic(text)
                + draft.topic().covered(text)
                + draft.topic().cue(text);
    }

    /** Returns the sentence that answers the question best, with those it needs. */
    private List<Integer> answer(Selection selection, Optional<Hook> hook) {
        List<Integer> best = draft.worth().best();
        List<Integer> order = new ArrayList<>();
        order.addAll(reasons());
        order.addAll(best);
        for (int i : order) {
            boolean repeats =
                    hook.filter(it -> selection.alike(i, it.text()) >= SAME).isPresent();
            List<Integer> chain = selection.chain(i);
            double cost = chain.stream().mapToDouble(selection::cost).sum();
            boolean known = draft.introduced().missing(i, draft.topic().stems()) == 0;
            if (!chain.isEmpty() && known && !repeats && cost <= draft.wishes().seconds() * 0.4) return chain;
        }
        return List.of();
    }

    /** Returns a short sentence from the end of the source that sums up or looks ahead. */
    private Optional<Integer> close(Selection selection, Optional<Hook> hook) {
        List<Integer> usable = draft.worth().usable();
        if (usable.size() < 5) return Optional.empty();
        double middle = draft.worth().of(draft.worth().best().get(usable.size() / 2));
        Set<Integer> taken = selection.chosen();
        return usable.stream()
                .filter(i -> usable.indexOf(i) >= usable.size() * 0.5)
                .filter(i -> !taken.contains(i) && selection.chain(i).equals(List.of(i)))
                .filter(i -> selection.cost(i) <= LONGEST_CLOSE
                        && Token.of(draft.passages().at(i).text()).size() >= 5)
                .filter(i -> draft.introduced().missing(i, draft.topic().stems()) == 0)
                .filter(i -> draft.worth().toTopic(draft.passages().at(i).text()) >= 0.3)
                .filter(i ->
                        hook.filter(it -> selection.alike(i, it.text()) >= SAME).isEmpty())
                .filter(i -> isConclusion(draft.passages().at(i).text())
                        || draft.worth().of(i) >= middle
                                && hook.filter(it -> selection.alike(i, it.text()) >= BACK)
                                        .isPresent())
                .filter(i -> !isDated(draft.passages().at(i).text()) || usable.indexOf(i) >= usable.size() - LATE)
                .max(Comparator.comparingDouble((Integer i) -> closing(i, usable))
                        .thenComparingInt(i -> -i));
    }

    /** Returns the sentence that ends the narration best among those chosen: near to the topic and bound to no place in time. */
    private Optional<Integer> last(Selection selection, Optional<Hook> hook, List<Integer> answer) {
        return selection.chosen().stream()
                .filter(i -> !answer.contains(i) && !draft.teller().hasPronouns(i))
                .filter(i -> selection.chain(i).equals(List.of(i)))
                .filter(i -> selection.chosen().stream()
                        .noneMatch(other ->
                                !other.equals(i) && selection.chain(other).contains(i)))
                .filter(i -> i.equals(selection.chosen().last())
                        || !isDated(draft.passages().at(i).text()))
                .filter(i -> draft.introduced().missing(i, draft.topic().stems()) == 0)
                .max(Comparator.comparingDouble((Integer i) -> ending(i, hook)).thenComparingInt(i -> i));
    }

    private double ending(int i, Optional<Hook> hook) {
        String text = draft.passages().at(i).text();
        double back = hook.map(it -> draft.worth().likeness(i, draft.worth().meaning(it.text())))
                .orElse(0.0);
        double late = draft.worth().usable().indexOf(i)
                / (double) draft.worth().usable().size();
        return Worth.rounded(draft.worth().toTopic(text) + 0.3 * back + 0.4 * late + (isConclusion(text) ? 0.35 : 0));
    }

    private static boolean isDated(String text) {
        return LinearRegex.contains(
                text,
                "(?i)\\b(1\\d{3}|20\\d{2}|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|then|later|after|before|yesterday|morning|evening|night|quarter|half|period|minute|soon|next|began|born|died)\\b");
    }

    private double closing(int i, List<Integer> usable) {
        double late = usable.indexOf(i) / (double) usable.size();
        return Worth.rounded(draft.worth().of(i)
                + 0.5 * late
                + (isConclusion(draft.passages().at(i).text()) ? 0.35 : 0));
    }

    private static boolean isConclusion(String text) {
        return LinearRegex.contains(
                text,
                "(?i)\\b(today|still|now|will|future|one day|in the end|ultimately|at last|finally|forever|since then|remains?|so far|never again|after all|once again|tomorrow|next year)\\b");
    }
}
