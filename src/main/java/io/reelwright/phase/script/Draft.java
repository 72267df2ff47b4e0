package io.reelwright.phase.script;

import io.reelwright.campaign.Script.Sentence;
import java.util.List;

/** A version of the narration before it is checked. */
record Draft(List<Sentence> sentences) {
    Draft {
        sentences = List.copyOf(sentences);
    }
}
