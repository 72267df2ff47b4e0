package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Definition;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Reads what a word means: {@code a quasar is the bright core of a galaxy}, {@code tsunami means harbor wave}. */
final class DefinitionReader implements CardReader {
    private static final int LONGEST_TERM = 3;
    private static final int LONGEST_MEANING = 8;

    /** Nouns that judge or point and name no class of things. */
    private static final Set<String> NO_CLASS = WordSet.of(
            "way|thing|form|type|sort|problem|mistake|reason|question|answer|mystery|miracle|idea|bit|lot|must|matter|fact|part|half|kind|example|result|sign|secret|key"
                    + "|good|choice|chance|challenge|solution|success|failure|disaster|myth|lie|joke|shame|pity|step|case|point|goal|dream|nightmare|lesson"
                    + "|favorite|favourite|winner|loser|number|one|day|year|time|place|start|beginning|end|hit|start|symbol|threat|risk|treat|pleasure|delight"
                    + "|struggle|story|game|trick|race|bargain|deal|cause|effect|difference|advantage|habit|hero|legend|person|people|man|woman|minute|hour");

    private static final Set<String> PARTS = WordSet.of("of|for|in|from|with|between|at|on");

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        if (!scene.opensSentence() || scene.sentence().contains("?")) return Optional.empty();
        return SceneWords.of(scene)
                .flatMap(words -> words.inScene().stream()
                        .filter(Word::verb)
                        .flatMap(verb -> card(verb, scene, words).stream())
                        .findFirst()
                        .map(card -> new CardChoice(card, scene.index() == 0 ? 0.75 : 0.86)));
    }

    private static Optional<Definition> card(Word verb, SceneText scene, SceneWords words) {
        boolean is = verb.lemma().equals("be")
                && (verb.tag().equals("VBZ") || verb.tag().equals("VBP"));
        boolean means = verb.lower().equals("means");
        if (!is && !means || words.has(verb, "neg", "expl", "aux", "mark", "ccomp", "cc")) return Optional.empty();
        if (verb.head() >= 0) return Optional.empty();
        Optional<Word> term = words.tree().child(verb, "nsubj").filter(it -> isTerm(it, verb, words));
        Optional<Word> meaning = words.tree().child(verb, is ? "attr" : "dobj").filter(it -> isClass(it, is, words));
        if (term.isEmpty() || meaning.isEmpty()) return Optional.empty();
        Word first = words.phraseStart(term.get());
        Word start = words.phraseStart(meaning.get());
        Word end = end(start, meaning.get(), words);
        boolean brief =
                term.get().index() - first.index() < LONGEST_TERM && end.index() - start.index() < LONGEST_MEANING;
        if (!brief) return Optional.empty();
        String name = words.text(first, term.get());
        return Optional.of(new Definition(
                Phrases.sentenceCase(name),
                Phrases.sentenceCase(words.text(start, end)),
                scene.pictures().of(scene, name).orElse(null),
                words.at(start)));
    }

    /** The term opens the sentence, alone or with {@code a}; what has {@code the} is a certain thing. */
    private static boolean isTerm(Word noun, Word verb, SceneWords words) {
        Word first = words.phraseStart(noun);
        boolean opens = first.index() == 0
                || first.index() == 1
                        && WordSet.of("a|an")
                                .contains(words.tree().words().getFirst().lower());
        boolean person = PersonName.endingWith(noun, words)
                .filter(PersonName::beginsWithAFirstName)
                .isPresent();
        return noun.noun()
                && opens
                && !person
                && noun.index() == verb.index() - 1
                && !words.has(noun, "prep", "conj", "relcl", "poss", "nummod")
                && words.has(noun);
    }

    /** The class has an article, and nothing compares or judges it. */
    private static boolean isClass(Word noun, boolean is, SceneWords words) {
        boolean article = words.tree().children(noun, "det").stream()
                .anyMatch(it ->
                        WordSet.of("a|an").contains(it.lower()) || it.lower().equals("the") && words.has(noun, "prep"));
        boolean judged = words.tree().children(noun, "amod").stream()
                .anyMatch(it -> it.tag().equals("JJR")
                        || it.tag().equals("JJS")
                        || WordSet.of(
                                        "good|bad|great|perfect|better|best|worse|worst|real|true|huge|big|nice|only|main|same|whole|first|last|next")
                                .contains(it.lower()));
        return noun.noun()
                && words.has(noun)
                && (article || !is && noun.tag().startsWith("NN"))
                && !judged
                && !NO_CLASS.contains(noun.lemma())
                && !NounList.ROLES.contains(noun.lemma())
                && !words.has(noun, "nummod", "poss", "conj");
    }

    /** Returns the last word of the class, with what it is of if that ends soon. */
    private static Word end(Word start, Word noun, SceneWords words) {
        return words.tree().children(noun, "prep").stream()
                .filter(it -> it.index() == noun.index() + 1 && PARTS.contains(it.lower()))
                .findFirst()
                .flatMap(it -> words.tree().child(it, "pobj"))
                .filter(it -> words.has(it) && it.noun() && it.index() - start.index() < LONGEST_MEANING)
                .filter(it -> words.tree().children(it, "conj", "cc").isEmpty())
                .orElse(noun);
    }
}
