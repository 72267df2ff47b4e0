package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Process;
import io.reelwright.campaign.EvidenceCard.State;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Reads one state that becomes another one: {@code starch turns to sugar}, {@code the loaf is hard because the starch is dry}. */
final class ProcessReader implements CardReader {
    /** Verbs whose object after {@code to} or {@code into} is what their subject or object becomes. */
    private static final Set<String> BECOMING = WordSet.of(
            "turn|change|transform|convert|melt|evolve|develop|ferment|harden|decay|morph|condense|freeze|dissolve|crystallize|crystallise|burn|dry|break|boil");

    /** Verbs that say so only with {@code into}. */
    private static final Set<String> ONLY_INTO =
            WordSet.of("freeze|dissolve|burn|dry|break|boil|melt|condense|develop|harden|decay");

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        return SceneWords.of(scene)
                .flatMap(words -> words.inScene().stream()
                        .filter(word -> word.verb() || word.tag().equals("IN"))
                        .flatMap(word -> becoming(word, scene, words)
                                .or(() -> become(word, scene, words))
                                .or(() -> because(word, scene, words))
                                .stream())
                        .findFirst()
                        .map(card -> new CardChoice(card, scene.index() == 0 ? 0.76 : 0.88)));
    }

    /** {@code Bees turn nectar into honey}; {@code starch turns to sugar}. */
    private static Optional<Process> becoming(Word verb, SceneText scene, SceneWords words) {
        if (!verb.verb() || !BECOMING.contains(verb.lemma()) || isDenied(verb, words)) return Optional.empty();
        Optional<Word> into = words.tree().children(verb, "prep").stream()
                .filter(it -> it.lower().equals("into") || it.lower().equals("to") && !ONLY_INTO.contains(verb.lemma()))
                .findFirst();
        Optional<Word> to = into.flatMap(it -> words.tree().child(it, "pobj")).filter(it -> !isPlace(it, words));
        Optional<Word> from = words.tree()
                .child(verb, "dobj")
                .or(() -> into.flatMap(it -> between(verb, it, words)))
                .or(() -> words.tree().child(verb, "nsubj", "nsubjpass"));
        return both(from, to, scene, words);
    }

    /** Returns a noun that stands alone between the verb and {@code into}, even if it was not read as a noun. */
    private static Optional<Word> between(Word verb, Word into, SceneWords words) {
        if (into.index() - verb.index() < 2) return Optional.empty();
        return words.before(into)
                .filter(it -> it.label().equals("advmod") || it.label().equals("acomp"))
                .filter(it -> !it.lower().endsWith("ly")
                        && !WordSet.of("back|again|first|then|down|up|out|over|away|slowly|soon|fast|right|straight")
                                .contains(it.lower()));
    }

    /** {@code The caterpillar becomes a butterfly}. */
    private static Optional<Process> become(Word verb, SceneText scene, SceneWords words) {
        if (!verb.verb() || !verb.lemma().equals("become") || isDenied(verb, words)) return Optional.empty();
        Optional<Word> to = words.tree().child(verb, "attr").filter(it -> !NounList.ROLES.contains(it.lemma()));
        return both(words.tree().child(verb, "nsubj"), to, scene, words);
    }

    /** {@code The loaf is hard because the starch is dry}: both clauses say how a thing is. */
    private static Optional<Process> because(Word mark, SceneText scene, SceneWords words) {
        if (!mark.label().equals("mark") || !mark.lower().equals("because")) return Optional.empty();
        Optional<Word> cause = words.tree().head(mark);
        Optional<Word> effect = cause.flatMap(words.tree()::head);
        if (cause.isEmpty() || effect.isEmpty()) return Optional.empty();
        return StateLabel.ofClause(cause.get(), words)
                .flatMap(from -> StateLabel.ofClause(effect.get(), words).flatMap(to -> card(from, to, scene, words)));
    }

    /** What is turned to or into and has {@code the} is a place: {@code the cat turned into the street}. */
    private static boolean isPlace(Word noun, SceneWords words) {
        return words.tree().children(noun, "det", "poss").stream()
                .anyMatch(it -> !WordSet.of("a|an").contains(it.lower()));
    }

    private static boolean isDenied(Word verb, SceneWords words) {
        return words.has(verb, "neg")
                || words.tree().children(verb, "aux").stream()
                        .anyMatch(
                                it -> WordSet.of("would|could|might|may|cannot").contains(it.lower()))
                || words.tree().children(verb, "advmod").stream()
                        .anyMatch(it -> WordSet.of("never|rarely|hardly").contains(it.lower()))
                || words.tree().children(verb, "mark").stream()
                        .anyMatch(it -> WordSet.of("if|unless|whether").contains(it.lower()));
    }

    private static Optional<Process> both(Optional<Word> from, Optional<Word> to, SceneText scene, SceneWords words) {
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        return StateLabel.ofNoun(from.get(), words)
                .flatMap(one -> StateLabel.ofNoun(to.get(), words).flatMap(two -> card(one, two, scene, words)));
    }

    private static Optional<Process> card(StateLabel from, StateLabel to, SceneText scene, SceneWords words) {
        if (from.text().equalsIgnoreCase(to.text())) return Optional.empty();
        State first = state(from, scene, words);
        State second = state(to, scene, words);
        boolean alike = first.picture() != null && first.picture().equals(second.picture());
        return Optional.of(new Process(alike ? new State(first.label(), null, first.at()) : first, second));
    }

    private static State state(StateLabel label, SceneText scene, SceneWords words) {
        return new State(
                Phrases.sentenceCase(label.text()),
                scene.pictures().of(scene, label.noun()).orElse(null),
                words.at(label.word()));
    }
}
