package io.reelwright.phase.script;

import io.reelwright.campaign.FailureReason;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.phase.script.check.ScriptCheck;
import io.reelwright.phase.script.check.ScriptFinding;
import java.util.List;

/** Lets no narration pass that nobody would post: where the writer cannot mend it, the source is too thin, and nothing is drawn. */
final class SourceGate {
    private static final String MEND =
            "provide a text that tells more about the topic, change the topic, or write the narration yourself with --script";

    private SourceGate() {}

    /**
     * Returns if nothing fatal was found.
     *
     * @throws PhaseFailure of the kind {@code source_too_thin} otherwise
     */
    static void pass(List<ScriptFinding> findings) {
        List<ScriptFinding> fatal = ScriptCheck.fatal(findings);
        if (fatal.isEmpty()) return;
        throw tooThin(String.join("; ", fatal.stream().map(ScriptFinding::text).toList()), MEND);
    }

    static PhaseFailure tooThin(String detail, String mend) {
        return new PhaseFailure(new FailureReason(FailureReason.SOURCE_TOO_THIN, detail, mend));
    }
}
