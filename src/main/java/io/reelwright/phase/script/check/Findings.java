package io.reelwright.phase.script.check;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import java.util.ArrayList;
import java.util.List;

/** What the checks have found so far, in the order in which it is told. */
final class Findings {
    private static final int MOST_SHOWN = 60;
    private final List<ScriptFinding> all = new ArrayList<>();

    /** Adds a finding about the whole narration. */
    void add(Kind kind, Severity severity, String text) {
        all.add(new ScriptFinding(kind, severity, -1, text));
    }

    /** Adds a finding about a sentence, which is named by its number; a kind is named once for each sentence. */
    void add(Kind kind, Severity severity, int where, String text) {
        boolean known = all.stream().anyMatch(it -> it.kind() == kind && it.where() == where);
        if (!known) all.add(new ScriptFinding(kind, severity, where, "sentence " + (where + 1) + " " + text));
    }

    List<ScriptFinding> all() {
        return List.copyOf(all);
    }

    /** Returns the words in quotation marks, cut to what a line of a report holds. */
    static String quoted(String words) {
        String plain = words.strip();
        int points = plain.codePointCount(0, plain.length());
        return points <= MOST_SHOWN
                ? "“" + plain + "”"
                : "“" + plain.substring(0, plain.offsetByCodePoints(0, MOST_SHOWN - 1)) + "…”";
    }
}
