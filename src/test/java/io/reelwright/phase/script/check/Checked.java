package io.reelwright.phase.script.check;

import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.text.Syllables;
import java.util.ArrayList;
import java.util.List;

/** Narrations as the check sees them, with a voice of 4.8 syllables a second. */
final class Checked {
    private static final ScriptCheck CHECK =
            new ScriptCheck(EnglishGrammar.shared(), SentenceMeaning.shared(), new Pace() {
                @Override
                public double of(String sentence) {
                    return Syllables.of(sentence) / 4.8;
                }

                @Override
                public double paced(String sentence) {
                    return of(sentence) + 0.4;
                }

                @Override
                public double ofAll(List<Sentence> sentences) {
                    return sentences.stream()
                            .mapToDouble(one -> of(one.text()) + 0.3)
                            .sum();
                }
            });

    private Checked() {}

    /** Returns the findings about an own script. */
    static List<ScriptFinding> own(String topic, String... sentences) {
        return CHECK.check(narration(topic, SourceFacts.of(), Narration.Kind.OWN, false, List.of(), sentences));
    }

    /** Returns the findings about a narration from a source. */
    static List<ScriptFinding> told(String topic, String source, String... sentences) {
        return CHECK.check(narration(
                topic, SourceFacts.of(source, topic), Narration.Kind.FROM_SOURCE, false, List.of(), sentences));
    }

    static List<ScriptFinding> toldWithEvidence(String topic, String source, String evidence, String... sentences) {
        return CHECK.check(narration(
                topic, SourceFacts.of(source, topic), Narration.Kind.FROM_SOURCE, false, List.of(evidence), sentences));
    }

    /** Returns the findings about a story from a source. */
    static List<ScriptFinding> story(String topic, String source, String... sentences) {
        return CHECK.check(narration(
                topic, SourceFacts.of(source, topic), Narration.Kind.FROM_SOURCE, true, List.of(), sentences));
    }

    /** Returns the findings about a narration from a source that is to take so many seconds. */
    static List<ScriptFinding> toldIn(double seconds, String topic, String source, String... sentences) {
        Narration it = narration(
                topic, SourceFacts.of(source, topic), Narration.Kind.FROM_SOURCE, false, List.of(), sentences);
        return CHECK.check(
                new Narration(it.topic(), it.sentences(), seconds, it.facts(), it.kind(), it.story(), it.evidence()));
    }

    static List<Kind> kinds(List<ScriptFinding> findings) {
        return findings.stream().map(ScriptFinding::kind).toList();
    }

    static ScriptFinding of(Kind kind, List<ScriptFinding> findings) {
        return findings.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private static Narration narration(
            String topic,
            SourceFacts facts,
            Narration.Kind kind,
            boolean story,
            List<String> evidence,
            String... sentences) {
        List<Sentence> told = new ArrayList<>();
        for (String text : sentences) {
            Role role = text.startsWith("Follow ")
                    ? Role.CALL_TO_ACTION
                    : text.endsWith("?") ? Role.QUESTION : told.isEmpty() ? Role.HOOK : Role.POINT;
            told.add(new Sentence(text, role, -1));
        }
        return new Narration(topic, told, 12, facts, kind, story, evidence);
    }
}
