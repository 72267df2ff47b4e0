package io.reelwright.campaign;

import java.util.ArrayList;
import java.util.List;

/**
 * The narration, sentence by sentence.
 *
 * @param title     title of the video
 * @param sentences in the order in which they are spoken, at least one
 * @param origin    where the words come from
 * @param score     result of the script checks, 0 to 1
 * @param findings  remaining findings of the checks, in plain words; empty when all passed
 * @param drafts    how many versions were written, 1 to 4
 */
public record Script(
        String title, List<Sentence> sentences, Origin origin, double score, List<String> findings, int drafts) {
    /** Prefix of findings about the user's own pictures and clips. */
    public static final String ABOUT_MEDIA = "--media: ";

    public Script {
        sentences = List.copyOf(sentences);
        findings = List.copyOf(findings);
    }

    /** Returns the same script with one more finding. */
    public Script withFinding(String finding) {
        List<String> all = new ArrayList<>(findings);
        if (!all.contains(finding)) all.add(finding);
        return new Script(title, sentences, origin, score, all, drafts);
    }

    /** Returns the findings about the user's own pictures and clips: files that are broken, files that no scene shows. */
    public List<String> aboutMedia() {
        return findings.stream().filter(it -> it.startsWith(ABOUT_MEDIA)).toList();
    }

    /** The source of a script's text. */
    public enum Origin {
        /** The user's own narration. */
        OWN,
        /** Extracted from a source text. */
        SOURCE,
        /** An outline generated from a topic alone: a draft for the user to edit. */
        OUTLINE
    }

    /** The function of a sentence in the script. */
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
     * @param text   the text as written; captions show it in this form
     * @param role   its function
     * @param source index of the sentence of the source text that it was taken from; −1 when it was not taken from one
     */
    public record Sentence(String text, Role role, int source) {}
}
