package io.reelwright.phase.script.check;

import io.reelwright.language.meaning.Meaning;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.SearchWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether names and figures of the topic are spoken of, by their stems, their values or their meaning. A title read aloud tells nothing. */
final class TopicCheck implements Check {
    private static final double ALIKE = 0.6;
    private static final double ABOUT = 0.3;

    private final Meaning meaning;

    TopicCheck(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        if (narration.kind() == Narration.Kind.OUTLINE) return;
        Topic topic = Topic.of(narration.topic());
        if (topic.terms().isEmpty()) return;
        List<Told> telling = body(told);
        Set<String> spoken = new LinkedHashSet<>();
        telling.forEach(one -> spoken.addAll(one.stems()));
        List<String> missing = new ArrayList<>();
        for (String term : topic.terms()) if (!isTold(term, spoken, telling)) missing.add(term);
        List<String> figures = figures(narration, topic, told);
        judge(narration, topic, telling, missing, figures, findings);
    }

    /** Returns the sentences that tell something; a first sentence that only asks or names the topic is none. */
    private static List<Told> body(List<Told> told) {
        List<Told> telling = Told.telling(told);
        return telling.isEmpty() ? told : telling;
    }

    private boolean isTold(String term, Set<String> spoken, List<Told> telling) {
        String stem = SearchWords.stem(term);
        if (spoken.contains(stem)) return true;
        // 401k is told as 401(k); a word inside a longer one, as in "fish" and "fishermen".
        for (String one : spoken)
            if (stem.length() > 3 && (one.startsWith(stem) || one.length() > 3 && stem.startsWith(one))) return true;
        if (!meaning.real()) return false;
        return telling.stream()
                .flatMap(one -> one.tree().words().stream())
                .filter(word -> word.noun() || word.verb())
                .anyMatch(word -> meaning.likeness(term, word.lower()) >= ALIKE);
    }

    private static List<String> figures(Narration narration, Topic topic, List<Told> told) {
        List<FigureValue> said = new ArrayList<>();
        for (Told one : told) {
            said.addAll(FigureValue.in(one.text()));
            said.addAll(FigureValue.inWords(one.text()));
        }
        return topic.figures().stream()
                .filter(figure -> said.stream().noneMatch(figure::same))
                .map(FigureValue::words)
                .toList();
    }

    private void judge(
            Narration narration,
            Topic topic,
            List<Told> telling,
            List<String> missing,
            List<String> figures,
            Findings findings) {
        double about = telling.stream()
                .mapToDouble(one -> meaning.likeness(narration.topic(), one.text()))
                .max()
                .orElse(0);
        boolean nothing = missing.size() == topic.terms().size() && about < ABOUT;
        boolean half = missing.size() * 2 > topic.terms().size();
        List<String> all = new ArrayList<>(missing);
        all.addAll(figures);
        boolean named = topic.names().stream().anyMatch(missing::contains) || !figures.isEmpty();
        if (!nothing && !half && !named) return;
        boolean strict = narration.kind() == Narration.Kind.FROM_SOURCE;
        Severity severity = !strict ? Severity.ADVICE : nothing ? Severity.FATAL : Severity.HARD;
        if (!strict && nothing) severity = Severity.HARD;
        findings.add(
                Kind.TOPIC_NOT_TOLD,
                severity,
                "nothing is told about " + String.join(", ", all) + " of the topic; "
                        + (strict
                                ? "provide a text that speaks of it, or change the topic"
                                : "speak of it, or change the topic"));
    }
}
