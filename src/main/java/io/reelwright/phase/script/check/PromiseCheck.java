package io.reelwright.phase.script.check;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Whether as many things are told as topic and hook promise. Things are heard by their marks; without marks each sentence may be one. */
final class PromiseCheck implements Check {
    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        if (narration.kind() == Narration.Kind.OUTLINE) return;
        Optional<Promise> hook = Promise.ofSentence(told.getFirst().text());
        // "The seven swans" is the title of a story, not a list.
        Optional<Promise> title =
                narration.story() ? Promise.ofSentence(narration.topic()) : Promise.ofTitle(narration.topic());
        Optional<Promise> promise = hook.isPresent() ? hook : title;
        if (promise.isEmpty()) {
            marked(narration, told, findings);
            return;
        }
        int things = things(told);
        int wanted = promise.get().count();
        int sentences = (int) told.stream().skip(1).filter(Told::tells).count();
        boolean kept = things > 0 ? things == wanted : sentences >= wanted;
        if (!kept)
            broken(
                    narration,
                    findings,
                    "promised are " + promise.get().words() + ", told are "
                            + (things > 0 ? things : "at most " + sentences));
        if (hook.isPresent()
                && title.isPresent()
                && hook.get().count() != title.get().count())
            broken(
                    narration,
                    findings,
                    "the topic promises " + title.get().words() + " and the first sentence "
                            + hook.get().words());
    }

    /** Without a promise the marks still have to count from one without a gap. */
    private static void marked(Narration narration, List<Told> told, Findings findings) {
        Set<Integer> marks = marks(told);
        if (marks.size() < 2 || List.copyOf(marks).getLast() == things(told)) return;
        broken(
                narration,
                findings,
                "the marks of the list go to " + List.copyOf(marks).getLast() + ", told are " + marks.size());
    }

    private static void broken(Narration narration, Findings findings, String what) {
        findings.add(
                Kind.PROMISE_BROKEN,
                narration.hasSource() ? Severity.FATAL : Severity.HARD,
                what + "; tell as many as are promised, or promise as many as are told");
    }

    /** Returns how many things are marked; 0 when none is. A countdown counts, too. */
    private static int things(List<Told> told) {
        Set<Integer> marks = marks(told);
        // The first thing may come without its mark.
        if (marks.size() >= 2) return marks.size() + (marks.contains(1) || !marks.contains(2) ? 0 : 1);
        return marks.contains(1) && told.size() > 2 ? 1 : 0;
    }

    private static Set<Integer> marks(List<Told> told) {
        Set<Integer> marks = new TreeSet<>();
        for (Told one : told) {
            OptionalInt number = ListMarks.number(one.text());
            if (number.isPresent()) marks.add(number.getAsInt());
        }
        return marks;
    }
}
