package io.reelwright.phase.script.story;

import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.phase.script.check.Pace;
import io.reelwright.text.Syllables;
import io.reelwright.text.document.Part;
import io.reelwright.text.document.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A writer's desk with the real grammar and the real meaning. */
final class Desk {
    static final Pace PACE = new Pace() {
        @Override
        public double of(String sentence) {
            return Syllables.of(sentence) / 4.7 + 0.1;
        }

        @Override
        public double paced(String sentence) {
            return of(sentence) + 0.35;
        }

        @Override
        public double ofAll(List<Sentence> sentences) {
            return sentences.stream().mapToDouble(it -> paced(it.text())).sum();
        }
    };

    private Desk() {}

    static Tree tree(String sentence) {
        return EnglishGrammar.shared().read(sentence);
    }

    /** Returns the sentences of paragraphs. */
    static Passages passages(String... paragraphs) {
        List<Part> parts = new ArrayList<>();
        for (String paragraph : paragraphs) parts.add(new Part.Paragraph(parts.size(), paragraph));
        return Passages.of(parts, EnglishGrammar.shared());
    }

    static Teller teller(String topic, Passages passages) {
        return new Teller(passages, references(topic, passages, false), new Mentions(passages, topic));
    }

    static References references(String topic, Passages passages, boolean tale) {
        return new References(passages, Protagonists.of(Topic.of(topic), passages), new Genders(passages), tale);
    }

    /** Returns a sentence as it is told after another one, in full length. */
    static String told(String topic, Passages passages, int sentence, int before) {
        return teller(topic, passages).told(sentence, List.of(), before, "");
    }

    /** Returns the narration of a source as texts. */
    static List<String> narration(String topic, String source, int seconds) {
        return narration(topic, Niche.SCIENCE, source, seconds).stream()
                .map(Sentence::text)
                .toList();
    }

    static List<Sentence> narration(String topic, Niche niche, String source, int seconds) {
        return new SourceWriter(
                        SourceDocument.read(source),
                        topic,
                        niche,
                        topic.endsWith("?") ? topic : null,
                        EnglishGrammar.shared(),
                        SentenceMeaning.shared(),
                        PACE)
                .write(new Wishes(seconds - 0.6, 18, 0.5, Set.of(), 3.0), HookStyle.FACT);
    }
}
