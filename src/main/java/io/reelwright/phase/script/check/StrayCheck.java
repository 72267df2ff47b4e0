package io.reelwright.phase.script.check;

import io.reelwright.language.meaning.Meaning;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.Token;
import java.util.List;

/** Sentences that are about something else than the topic and than all others: teasers of other pages, a line about the author. */
final class StrayCheck implements Check {
    private static final double FAR = 0.14;
    private static final int SHORT = 5;

    private final Meaning meaning;

    StrayCheck(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        // Without a model of meaning, texts are alike that share words, which neighbours need not.
        if (!narration.hasSource() || !meaning.real() || told.size() < 3) return;
        float[] topic = meaning.of(narration.topic());
        for (Told one : told) {
            if (one.call() || Token.of(one.text()).size() < SHORT || like(one, topic, told) >= FAR) continue;
            findings.add(
                    Kind.STRAY,
                    Severity.HARD,
                    one.index(),
                    "is about something else: " + Findings.quoted(one.text()) + "; leave it out");
        }
    }

    private static double like(Told one, float[] topic, List<Told> told) {
        double like = Meaning.cosine(one.vector(), topic);
        for (Told other : told) if (other != one) like = Math.max(like, Meaning.cosine(one.vector(), other.vector()));
        return like;
    }
}
