package io.reelwright.phase.script.check;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import java.util.List;

/** The last sentence of a story: a call to follow takes away what the story has left behind. */
final class EndCheck implements Check {
    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        Told last = told.getLast();
        if (narration.story() && told.size() > 1 && last.call())
            findings.add(
                    Kind.STORY_ENDS_WITH_CALL,
                    narration.hasSource() ? Severity.HARD : Severity.ADVICE,
                    last.index(),
                    "calls for something after a story; end with the story");
    }
}
