package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Statement;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody says, thinks or promises without a quotation: {@code analysts expect that sales grow}, {@code according to Reuters}. */
final class StatementReader implements MomentReader {
    private static final Set<String> SAYING = WordSet.of(
            "say|tell|argue|claim|believe|expect|think|warn|note|add|announce|confirm|report|predict|estimate|suggest|explain|admit|insist|promise|hope|state|conclude"
                    + "|find|reveal|fear|recommend|maintain|acknowledge|declare|assert|indicate|stress|realize|know|agree|feel|remember|recall|decide");

    private static final int LONGEST_NAME = 34;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene).ifPresent(words -> {
            for (Word word : words.inScene()) {
                said(word, scene, words, before).ifPresent(it -> found.add(new CardChoice(it, 0.78)));
                according(word, scene, words, before).ifPresent(it -> found.add(new CardChoice(it, 0.76)));
            }
        });
        return found;
    }

    private static Optional<Statement> said(Word verb, SceneText scene, SceneWords words, Referents before) {
        boolean says = verb.verb() && SAYING.contains(verb.lemma()) && !words.has(verb, "neg", "auxpass");
        if (!says || isQuoted(scene)) return Optional.empty();
        Optional<Word> subject = words.tree().child(verb, "nsubj");
        Optional<Word> clause =
                words.tree().child(verb, "ccomp").or(() -> words.tree().child(verb, "xcomp"));
        if (subject.isEmpty() || clause.isEmpty()) return Optional.empty();
        if (WordSet.of("i|we|you|who|which|that").contains(subject.get().lower())) return Optional.empty();
        return statement(subject.get(), verb.lower(), clause.get(), scene, words, before);
    }

    private static boolean isQuoted(SceneText scene) {
        return LinearRegex.contains(scene.text(), "[“”\"]");
    }

    /** {@code According to Reuters, the shop was closed}. */
    private static Optional<Statement> according(Word word, SceneText scene, SceneWords words, Referents before) {
        if (!word.lower().equals("according") || isQuoted(scene)) return Optional.empty();
        Optional<Word> source = words.after(word)
                .filter(it -> it.lower().equals("to"))
                .flatMap(it -> words.tree().child(it, "pobj"));
        Optional<Word> told = words.tree().root().filter(Word::verb);
        if (source.isEmpty() || told.isEmpty()) return Optional.empty();
        return statement(source.get(), "according to", told.get(), scene, words, before);
    }

    private static Optional<Statement> statement(
            Word by, String verb, Word told, SceneText scene, SceneWords words, Referents before) {
        if (!words.has(told)) return Optional.empty();
        return before.party(by, scene, words)
                .filter(it -> it.name().length() <= LONGEST_NAME)
                .flatMap(party -> Claim.of(told, words)
                        .map(it -> new Statement(party, verb, Phrases.sentenceCase(it.text()), words.at(it.first())))
                        .or(() -> Gist.of(told, words)
                                .map(it -> new Statement(
                                        party, verb, Phrases.sentenceCase(it.text()), words.at(it.first())))));
    }
}
