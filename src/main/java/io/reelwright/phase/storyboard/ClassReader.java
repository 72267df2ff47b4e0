package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Definition;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a name stands for where the text says it beside the name: {@code Kowloon, a peninsula of Hong Kong,}, {@code a process called
 * osmosis}, {@code a handheld device such as the Myco 2}.
 */
final class ClassReader implements MomentReader {
    private static final int LONGEST_TERM = 26;
    private static final int LONGEST_MEANING = 48;
    private static final Set<String> NO_CLASS = WordSet.of(
            "lot|heck|bit|success|failure|must|reason|answer|good|choice|example|man|woman|year|day|time|thing|way|place|part|one|month|week|moment|number|move|first|fact|result|reason|sign|step|problem");

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene).ifPresent(words -> {
            for (Word word : words.inScene()) {
                beside(word, scene, words).ifPresent(it -> found.add(new CardChoice(it, 0.84)));
                is(word, scene, words, before).ifPresent(it -> found.add(new CardChoice(it, 0.74)));
                called(word, scene, words).ifPresent(it -> found.add(new CardChoice(it, 0.88)));
                suchAs(word, scene, words).ifPresent(it -> found.add(new CardChoice(it, 0.84)));
            }
        });
        return found;
    }

    /** {@code The Sentra is a compact car}: what a named thing is. */
    private static Optional<Definition> is(Word verb, SceneText scene, SceneWords words, Referents before) {
        boolean is = verb.lemma().equals("be") && !words.has(verb, "neg", "expl", "mark", "ccomp");
        boolean sure = words.tree().children(verb, "aux").stream()
                .noneMatch(it -> it.tag().equals("MD"));
        if (!is || !sure) return Optional.empty();
        Optional<Word> what = words.tree().child(verb, "attr").filter(it -> it.noun() && !it.name() && words.has(it));
        Optional<Word> term = words.tree().child(verb, "nsubj").filter(it -> it.noun() || it.pronoun());
        if (what.isEmpty() || term.isEmpty() || words.has(what.get(), "conj", "poss")) return Optional.empty();
        boolean article = words.has(what.get(), "det") || what.get().tag().equals("NNS");
        boolean no = NO_CLASS.contains(what.get().lemma()) || Referents.isPerson(what.get());
        if (!article || no) return Optional.empty();
        Optional<String> name = before.party(term.get(), scene, words)
                .filter(it -> it.profile() == null && it.name().length() <= LONGEST_TERM)
                .map(it -> Phrases.sentenceCase(it.name()));
        Optional<String> meaning = NounLabel.of(what.get(), words)
                .filter(it -> it.length() <= LONGEST_MEANING && (it.contains(" ") || it.length() > 3));
        if (name.isEmpty() || meaning.isEmpty()) return Optional.empty();
        String picture = scene.pictures().of(scene, meaning.get()).orElse(null);
        return Optional.of(
                new Definition(name.get(), Phrases.sentenceCase(meaning.get()), picture, words.at(what.get())));
    }

    /** {@code Kowloon, a peninsula of Hong Kong,}. */
    private static Optional<Definition> beside(Word noun, SceneText scene, SceneWords words) {
        if (!noun.label().equals("appos") || !noun.noun() || noun.name()) return Optional.empty();
        boolean article = words.tree().children(noun, "det").stream()
                .anyMatch(it -> WordSet.of("a|an|the").contains(it.lower()));
        Optional<Word> term = words.tree().head(noun).filter(it -> isTerm(it, words));
        return article ? term.flatMap(it -> card(it, noun, words.at(noun), scene, words)) : Optional.empty();
    }

    /** {@code A process called osmosis}; {@code a poison known as ricin}. */
    private static Optional<Definition> called(Word verb, SceneText scene, SceneWords words) {
        boolean names =
                verb.tag().equals("VBN") && WordSet.of("call|name|know|dub").contains(verb.lemma());
        if (!names || !Set.of("acl", "relcl").contains(verb.label()) || words.has(verb, "neg")) return Optional.empty();
        Optional<Word> as = words.tree().children(verb, "prep").stream()
                .filter(it -> it.lower().equals("as"))
                .findFirst();
        if (verb.lemma().equals("know") && as.isEmpty()) return Optional.empty();
        Optional<Word> term = as.flatMap(it -> words.tree().child(it, "pobj"))
                .or(() -> words.tree().child(verb, "oprd", "dobj", "attr"))
                .filter(it -> it.noun() && words.has(it));
        Optional<Word> what = words.tree().head(verb).filter(it -> it.noun() && !it.name());
        if (term.isEmpty() || what.isEmpty()) return Optional.empty();
        return card(term.get(), what.get(), words.at(term.get()), scene, words);
    }

    /** {@code A handheld device such as the Myco 2}. */
    private static Optional<Definition> suchAs(Word such, SceneText scene, SceneWords words) {
        Optional<Word> as = words.after(such)
                .filter(it -> such.lower().equals("such") && it.lower().equals("as"));
        Optional<Word> term = as.flatMap(it -> words.tree().child(it, "pobj"))
                .filter(it -> it.name() && words.has(it) && !words.has(it, "conj", "cc"));
        Optional<Word> what = as.flatMap(words.tree()::head).filter(it -> it.noun() && !it.name());
        if (term.isEmpty() || what.isEmpty()) return Optional.empty();
        return card(term.get(), what.get(), words.at(term.get()), scene, words);
    }

    private static boolean isTerm(Word noun, SceneWords words) {
        boolean person = PersonName.endingWith(noun, words)
                .filter(it ->
                        it.beginsWithAFirstName() || PersonRole.of(it, words).isPresent())
                .isPresent();
        return noun.noun() && words.has(noun) && !person && !Referents.isPerson(noun);
    }

    private static Optional<Definition> card(Word term, Word what, double at, SceneText scene, SceneWords words) {
        if (NO_CLASS.contains(what.lemma()) || Referents.isPerson(what)) return Optional.empty();
        Optional<String> name = NounLabel.of(term, words).filter(it -> it.length() <= LONGEST_TERM);
        Optional<String> meaning = NounLabel.of(what, words).filter(it -> it.length() <= LONGEST_MEANING);
        if (name.isEmpty() || meaning.isEmpty() || !words.has(what)) return Optional.empty();
        String picture = scene.pictures().of(scene, meaning.get()).orElse(null);
        return Optional.of(
                new Definition(Phrases.sentenceCase(name.get()), Phrases.sentenceCase(meaning.get()), picture, at));
    }
}
