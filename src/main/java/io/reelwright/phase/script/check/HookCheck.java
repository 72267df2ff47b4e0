package io.reelwright.phase.script.check;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.SearchWords;
import java.util.List;
import java.util.Locale;

/** The first sentence: short, and more than the title read aloud. */
final class HookCheck implements Check {
    private static final double LONGEST = 3.0;
    private final Pace pace;

    HookCheck(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        double seconds = pace.of(told.getFirst().text());
        if (seconds > LONGEST + 0.005)
            findings.add(
                    Kind.HOOK_TOO_LONG,
                    Severity.ADVICE,
                    0,
                    String.format(
                            Locale.ROOT,
                            "is the hook and takes %.1f s, but should take at most %.0f s; shorten it",
                            seconds,
                            LONGEST));
        if (isTitle(narration.topic(), told.getFirst()))
            findings.add(
                    Kind.HOOK_IS_TITLE,
                    Severity.HARD,
                    0,
                    "only reads the title aloud; begin with a claim, a surprise or a question");
    }

    private static boolean isTitle(String topic, Told hook) {
        if (hook.question()) return false;
        List<String> words = SearchWords.stems(topic);
        boolean same = !words.isEmpty() && words.equals(SearchWords.stems(hook.text()));
        return same && !Clauses.isWhole(hook.tree());
    }
}
