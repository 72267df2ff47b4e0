package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.campaign.EvidenceCard.Statement;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody says, thinks or promises without a quotation: {@code analysts expect that sales grow}, {@code according to Reuters}. */
final class StatementReader implements MomentReader {
    private static final Set<String> SAYING = WordSet.of(
            "say|tell|argue|claim|believe|expect|think|warn|note|add|announce|confirm|report|predict|estimate|suggest|explain|admit|insist|promise|hope|state|conclude"
                    + "|find|reveal|fear|recommend|maintain|acknowledge|declare|assert|indicate|stress|deny|realize|know|agree|feel|remember|recall|decide");

    private static final int MOST_WORDS = 7;
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
        if (!says || scene.text().contains("“") || scene.text().contains("\"")) return Optional.empty();
        Optional<Word> subject = words.tree().child(verb, "nsubj");
        Optional<Word> clause = words.tree().child(verb, "ccomp").or(() -> words.tree().child(verb, "xcomp"));
        if (subject.isEmpty() || clause.isEmpty()) return Optional.empty();
        if (WordSet.of("i|we|you").contains(subject.get().lower())) return Optional.empty();
        List<Word> claim = words.tree().subtree(clause.get());
        return before.party(subject.get(), scene, words)
                .filter(it -> it.name().length() <= LONGEST_NAME)
                .flatMap(by -> phrase(claim, scene, words).map(it -> statement(by, verb.lower(), it, claim, words)));
    }

    private static Statement statement(Party by, String verb, String claim, List<Word> clause, SceneWords words) {
        String first = Token.of(claim).getFirst().lower();
        Word at = clause.stream()
                .filter(it -> words.has(it) && it.lower().equals(first))
                .findFirst()
                .or(() -> clause.stream().filter(words::has).findFirst())
                .orElse(clause.getFirst());
        return new Statement(by, verb, Phrases.sentenceCase(claim), words.has(at) ? words.at(at) : 0);
    }

    /** {@code According to Reuters, the shop was closed}. */
    private static Optional<Statement> according(Word word, SceneText scene, SceneWords words, Referents before) {
        if (!word.lower().equals("according")) return Optional.empty();
        Optional<Word> source = words.after(word)
                .filter(it -> it.lower().equals("to"))
                .flatMap(it -> words.tree().child(it, "pobj"));
        List<Word> others = words.tree().words().stream()
                .filter(it -> source.isEmpty() || !words.tree().below(it, word))
                .toList();
        return source.flatMap(it -> before.party(it, scene, words))
                .filter(it -> it.name().length() <= LONGEST_NAME)
                .flatMap(by -> phrase(others, scene, words)
                        .map(it -> statement(by, "according to", it, others, words)));
    }

    /** Returns the best phrase of some words of the scene, or all of them if they are few. */
    private static Optional<String> phrase(List<Word> clause, SceneText scene, SceneWords words) {
        List<Word> here = clause.stream().filter(words::has).toList();
        if (here.size() < 2) return Optional.empty();
        String text = CharacterClasses.lower(words.text(here.getFirst(), here.getLast()));
        Optional<String> best = scene.phrases().stream()
                .map(it -> it.text())
                .filter(it -> Token.of(it).size() >= 2 && Token.of(it).size() <= MOST_WORDS)
                .filter(it -> Token.of(it).stream().allMatch(part -> text.contains(part.lower())))
                .findFirst();
        if (best.isPresent()) return best;
        List<Word> bare = here.stream()
                .dropWhile(it -> it.mark() || it.label().equals("mark"))
                .toList();
        String whole = bare.isEmpty() ? "" : Phrases.bare(words.text(bare.getFirst(), bare.getLast()));
        int count = Token.of(whole).size();
        return Optional.of(whole).filter(_ -> count >= 2 && count <= MOST_WORDS && bare.getLast().index() - bare.getFirst().index() < 10);
    }
}
