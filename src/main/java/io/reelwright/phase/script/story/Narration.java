package io.reelwright.phase.script.story;

import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.phase.script.check.Pace;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a draft while it is written, in the order in which they are spoken. */
final class Narration {
    private final List<Sentence> sentences = new ArrayList<>();
    private final StringBuilder told = new StringBuilder();

    /** Adds a sentence with its role. */
    void add(String text, Role role, int source) {
        sentences.add(new Sentence(text, role, source));
        told.append(text).append('\n');
    }

    /** Adds a sentence; its role follows from its words and its place. */
    void add(String text, int source) {
        add(text, sentences.isEmpty() ? Role.HOOK : role(text), source);
    }

    private static Role role(String text) {
        if (text.endsWith("?")) return Role.QUESTION;
        return LinearRegex.contains(text, "(?i)^(but|yet|however|still|instead|until|then)\\b")
                ? Role.TURN
                : Role.POINT;
    }

    /** Returns all that is told so far. */
    String told() {
        return told.toString();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Returns the seconds of all sentences with the pauses after them. */
    double seconds(Pace pace) {
        return sentences.stream().mapToDouble(it -> pace.paced(it.text())).sum();
    }
}
