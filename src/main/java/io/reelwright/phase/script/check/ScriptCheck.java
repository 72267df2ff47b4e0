package io.reelwright.phase.script.check;

import io.reelwright.campaign.Script.Sentence;
import io.reelwright.graph.Cancellation;
import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.SearchWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Checks a narration. The same narration always has the same findings. */
public final class ScriptCheck {
    private final Grammar grammar;
    private final Meaning meaning;
    private final Pace pace;
    private final List<Check> checks;

    public ScriptCheck(Grammar grammar, Meaning meaning, Pace pace) {
        this.grammar = grammar;
        this.meaning = meaning;
        this.pace = pace;
        this.checks = List.of(
                new HookCheck(pace),
                new LengthCheck(pace),
                new TopicCheck(meaning),
                new AnswerCheck(meaning),
                new PromiseCheck(),
                new JunkCheck(),
                new StrayCheck(meaning),
                new FragmentCheck(),
                new DanglingCheck(grammar),
                new IntroductionCheck(),
                new FigureCheck(),
                new NameCheck(),
                new FaithCheck(),
                new RepetitionCheck(),
                new EndCheck());
    }

    /** Returns all findings, the worst of each check first. A narration of at most 3,000 words takes a few seconds at most. */
    public List<ScriptFinding> check(Narration narration) {
        Findings findings = new Findings();
        List<Told> told = read(narration.sentences());
        for (Check check : checks) {
            Cancellation.check();
            check.look(narration, told, findings);
        }
        return findings.all();
    }

    /** Returns the findings that a writer has to mend: what a model that writes is told and asked to change. */
    public List<ScriptFinding> hard(Narration narration) {
        return check(narration).stream()
                .filter(it -> it.severity() != Severity.ADVICE)
                .toList();
    }

    /** Returns those findings with which nobody would post a video. */
    public static List<ScriptFinding> fatal(List<ScriptFinding> findings) {
        return findings.stream().filter(it -> it.severity() == Severity.FATAL).toList();
    }

    /** Returns the score: 1 without findings, never below 0. */
    public static double score(List<ScriptFinding> findings) {
        double score = 1 - findings.stream().mapToDouble(ScriptFinding::penalty).sum();
        return Math.round(Math.max(0, score) * 1000) / 1000.0;
    }

    private List<Told> read(List<Sentence> sentences) {
        double all = Math.max(0.1, pace.ofAll(sentences));
        double at = 0;
        List<Told> told = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Cancellation.check();
            told.add(new Told(
                    told.size(),
                    sentence,
                    grammar.read(sentence.text()),
                    new LinkedHashSet<>(SearchWords.stems(sentence.text())),
                    meaning.of(sentence.text()),
                    at / all));
            at += pace.of(sentence.text());
        }
        return told;
    }
}
