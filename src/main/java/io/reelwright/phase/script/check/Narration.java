package io.reelwright.phase.script.check;

import io.reelwright.campaign.Script.Sentence;
import java.util.List;

/**
 * A narration and what it is measured against.
 *
 * @param topic     what the video was ordered about
 * @param sentences in the order in which they are spoken, at least one
 * @param seconds   wanted length
 * @param facts     figures, names and sentences that may be told
 * @param kind      who has written it
 * @param story     whether it tells a story, whose figures may speak for themselves and whose end asks for nothing
 * @param evidence  spans of the source that a writer names for figures that it derived; empty for none
 */
public record Narration(
        String topic,
        List<Sentence> sentences,
        double seconds,
        SourceFacts facts,
        Kind kind,
        boolean story,
        List<String> evidence) {
    /** Who has written a narration. */
    public enum Kind {
        /** The user: nothing is known of a source. */
        OWN,
        /** A writer that has a source. */
        FROM_SOURCE,
        /** Questions about a bare topic, which answer nothing on purpose. */
        OUTLINE
    }

    public Narration {
        sentences = List.copyOf(sentences);
        evidence = List.copyOf(evidence);
    }

    /** Returns the words of all sentences. */
    public String text() {
        return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }

    /** Returns whether a source was given, so that figures, names and leaning words can be compared with it. */
    public boolean hasSource() {
        return kind == Kind.FROM_SOURCE;
    }
}
