package io.reelwright.phase.script;

import io.reelwright.campaign.Script.Sentence;
import java.util.List;

/** A version of the narration that is not checked yet. */
record ScriptDraft(List<Sentence> sentences) {
    ScriptDraft {
        sentences = List.copyOf(sentences);
    }
}
