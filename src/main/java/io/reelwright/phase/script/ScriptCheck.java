package io.reelwright.phase.script;

import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.phase.script.ScriptFinding.Kind;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Syllables;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks a narration by properties that can be measured on its text. */
final class ScriptCheck {
    private static final double LONGEST_HOOK = 3.0;
    private static final double LENGTH_TOLERANCE = 0.10;
    private static final int MOST_WORDS = 26;
    private static final double ALIKE = 0.6;
    private static final double LEAST_EASE = 45;

    private final SpeakingTime time;

    ScriptCheck(SpeakingTime time) {
        this.time = time;
    }

    /**
     * Returns all findings about a narration.
     *
     * @param seconds wanted length
     * @param traces  numbers and names of the source
     */
    List<ScriptFinding> check(List<Sentence> sentences, double seconds, SourceFacts traces) {
        List<ScriptFinding> findings = new ArrayList<>();
        hook(sentences, findings);
        length(sentences, seconds, findings);
        sentenceLengths(sentences, findings);
        repetition(sentences, findings);
        ease(sentences, findings);
        traceable(sentences, traces, findings);
        return List.copyOf(findings);
    }

    /** Returns the score: 1 without findings, never below 0. */
    static double score(List<ScriptFinding> findings) {
        double score = 1 - findings.stream().mapToDouble(ScriptFinding::penalty).sum();
        return Math.round(Math.max(0, score) * 1000) / 1000.0;
    }

    private void hook(List<Sentence> sentences, List<ScriptFinding> findings) {
        double hook = time.of(sentences.getFirst().text());
        if (hook > LONGEST_HOOK + 0.005)
            add(
                    findings,
                    Kind.HOOK_TOO_LONG,
                    0,
                    0.15,
                    "the hook takes %.1f s, but should take at most %.0f s; shorten it",
                    hook,
                    LONGEST_HOOK);
    }

    private void length(List<Sentence> sentences, double seconds, List<ScriptFinding> findings) {
        double all = time.ofAll(sentences);
        double off = all / seconds - 1;
        if (Math.abs(off) <= LENGTH_TOLERANCE) return;
        double penalty = Math.min(0.4, Math.abs(off));
        if (off > 0)
            add(
                    findings,
                    Kind.TOO_LONG,
                    -1,
                    penalty,
                    "the narration takes about %.0f s, but %.0f s are wanted; shorten it or ask for more seconds",
                    all,
                    seconds);
        else
            add(
                    findings,
                    Kind.TOO_SHORT,
                    -1,
                    penalty,
                    "the words fill about %.0f s, but %.0f s are wanted; provide a longer text or ask for fewer seconds",
                    all,
                    seconds);
    }

    private static void sentenceLengths(List<Sentence> sentences, List<ScriptFinding> findings) {
        for (int i = 0; i < sentences.size(); i++) {
            int words = Token.of(sentences.get(i).text()).size();
            if (words > MOST_WORDS)
                add(
                        findings,
                        Kind.LONG_SENTENCE,
                        i,
                        0.04,
                        "sentence %d has %d words; listeners can follow about %d",
                        i + 1,
                        words,
                        MOST_WORDS);
        }
    }

    private static void repetition(List<Sentence> sentences, List<ScriptFinding> findings) {
        List<Set<String>> stems = sentences.stream()
                .map(it -> (Set<String>) new HashSet<>(SearchWords.stems(it.text())))
                .toList();
        for (int i = 0; i < stems.size(); i++)
            for (int j = i + 1; j < stems.size(); j++) {
                if (stems.get(i).size() < 3
                        || stems.get(j).size() < 3
                        || sentences.get(i).role() == Role.HOOK) continue;
                Set<String> shared = new HashSet<>(stems.get(i));
                shared.retainAll(stems.get(j));
                double alike = shared.size()
                        / Math.sqrt((double) stems.get(i).size() * stems.get(j).size());
                if (alike > ALIKE)
                    add(findings, Kind.REPETITION, j, 0.05, "sentence %d is very similar to sentence %d", j + 1, i + 1);
            }
    }

    private static void ease(List<Sentence> sentences, List<ScriptFinding> findings) {
        double ease =
                Syllables.readingEase(sentences.stream().map(Sentence::text).toList());
        if (ease < LEAST_EASE)
            add(
                    findings,
                    Kind.HARD_TO_READ,
                    -1,
                    0.08,
                    "the text is hard to follow by ear: reading ease is %.0f, but should be %.0f or more",
                    ease,
                    LEAST_EASE);
    }

    private static void traceable(List<Sentence> sentences, SourceFacts traces, List<ScriptFinding> findings) {
        for (int i = 0; i < sentences.size(); i++) {
            List<String> missing = traces.missing(sentences.get(i).text());
            if (!missing.isEmpty())
                add(
                        findings,
                        Kind.UNTRACEABLE,
                        i,
                        0.2,
                        "sentence %d contains %s, which the source does not",
                        i + 1,
                        String.join(", ", missing));
        }
    }

    private static void add(
            List<ScriptFinding> findings, Kind kind, int where, double penalty, String text, Object... values) {
        findings.add(new ScriptFinding(kind, where, String.format(Locale.ROOT, text, values), penalty));
    }
}
