package io.reelwright.phase.script.check;

import io.reelwright.campaign.Script.Role;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sentences that say the same, in the same words or in others. A hook may come back in its answer. */
final class RepetitionCheck implements Check {
    private static final double SAME_WORDS = 0.6;
    private static final double SAME_MEANING = 0.86;
    private static final int LEAST_STEMS = 3;

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        for (int i = 0; i < told.size(); i++)
            for (int j = i + 1; j < told.size(); j++)
                if (repeats(told.get(i), told.get(j), told.size())) {
                    findings.add(
                            Kind.REPETITION,
                            narration.hasSource() ? Severity.HARD : Severity.ADVICE,
                            j,
                            "says what sentence " + (i + 1) + " says; leave one of them out");
                    break;
                }
    }

    private static boolean repeats(Told a, Told b, int all) {
        if (a.stems().size() < LEAST_STEMS || b.stems().size() < LEAST_STEMS) return false;
        if (a.sentence().role() == Role.HOOK || a.question() || b.question() || b.call()) return false;
        // The last sentence may come back to the first.
        if (a.index() == 0 && b.index() == all - 1) return false;
        Set<String> shared = new HashSet<>(a.stems());
        shared.retainAll(b.stems());
        double words =
                shared.size() / Math.sqrt((double) a.stems().size() * b.stems().size());
        return words > SAME_WORDS || words > 0.2 && Meaning.cosine(a.vector(), b.vector()) >= SAME_MEANING;
    }
}
