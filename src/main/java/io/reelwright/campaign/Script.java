package io.reelwright.campaign;

import java.util.List;

/**
 * The narration, sentence by sentence.
 *
 * @param title     title of the video
 * @param sentences in the order in which they are spoken, at least one
 * @param origin    where the words come from
 * @param score     how well it passed its own checks, 0 to 1
 * @param findings  what the checks still say about it, in plain words; empty when all passed
 * @param drafts    how many versions were written, 1 to 4
 */
public record Script(
        String title, List<Sentence> sentences, Origin origin, double score, List<String> findings, int drafts) {
    /** How a finding about the user's own pictures and clips begins. */
    public static final String ABOUT_MEDIA = "--media: ";

    public Script {
        sentences = List.copyOf(sentences);
        findings = List.copyOf(findings);
    }

    /** What is to be told of the user's own pictures and clips: files that are broken, files that no scene shows. */
    public List<String> aboutMedia() {
        return findings.stream().filter(it -> it.startsWith(ABOUT_MEDIA)).toList();
    }

    /** Where a script's words come from. */
    public enum Origin {
        /** The user's own narration. */
        OWN,
        /** Extracted from a source text. */
        SOURCE,
        /** An outline from a bare topic: a draft for the user to edit. */
        OUTLINE
    }

    /** What a sentence is for. */
    public enum Role {
        HOOK,
        POINT,
        TURN,
        QUESTION,
        CALL_TO_ACTION
    }

    /**
     * One spoken sentence.
     *
     * @param text   as it is written (captions show it so)
     * @param role   what it is for
     * @param source index of the sentence of the source text it was taken from; −1 when it was not
     */
    public record Sentence(String text, Role role, int source) {}
}
