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

    private static final Set<String> SURE = WordSet.of(
            "sure|certain|confident|hopeful|aware|convinced|worried|afraid|glad|sorry|adamant|clear|optimistic|concerned");

    private static final int LONGEST_NAME = 40;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene).ifPresent(words -> {
            for (Word word : words.inScene()) {
                said(word, scene, words, before).ifPresent(it -> found.add(new CardChoice(it, 0.78)));
                isThat(word, scene, words, before).ifPresent(it -> found.add(new CardChoice(it, 0.76)));
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

    /** {@code The message is that meth is a problem}; {@code experts are sure that prices fall}; {@code they are of the view that prices fall}. */
    private static Optional<Statement> isThat(Word verb, SceneText scene, SceneWords words, Referents before) {
        if (!verb.lemma().equals("be") || words.has(verb, "neg", "expl") || isQuoted(scene)) return Optional.empty();
        Optional<Word> subject = words.tree()
                .child(verb, "nsubj")
                .filter(it -> it.noun() || it.lower().equals("they"));
        Optional<Word> sure = words.tree().child(verb, "acomp").filter(it -> SURE.contains(it.lower()));
        Optional<Word> view = words.tree().children(verb, "prep").stream()
                .flatMap(it -> words.tree().child(it, "pobj").stream())
                .filter(it -> WordSet.of("view|opinion|belief|impression").contains(it.lower()))
                .findFirst();
        Word holder = sure.or(() -> view).orElse(verb);
        Optional<Word> clause = words.tree().children(holder, "ccomp", "acl", "attr").stream()
                .filter(it -> it.index() > verb.index()
                        && words.tree().children(it, "mark").stream()
                                .anyMatch(mark -> mark.lower().equals("that")))
                .findFirst();
        if (subject.isEmpty() || clause.isEmpty()) return Optional.empty();
        return statement(subject.get(), words.text(verb, holder), clause.get(), scene, words, before);
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
        boolean asks = words.tree().subtree(told).stream()
                .filter(it -> it.index() < told.index())
                .anyMatch(it -> it.tag().startsWith("W"));
        if (!words.reaches(told) || asks) return Optional.empty();
        return before.party(by, scene, words)
                .filter(it -> it.name().length() <= LONGEST_NAME)
                .flatMap(party -> Claim.of(told, words)
                        .map(it -> new Statement(party, verb, Phrases.sentenceCase(it.text()), words.at(it.first())))
                        .or(() -> Gist.of(told, words)
                                .map(it -> new Statement(
                                        party, verb, Phrases.sentenceCase(it.text()), words.at(it.first())))));
    }
}
