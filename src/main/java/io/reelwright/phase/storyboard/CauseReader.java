package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Process;
import io.reelwright.campaign.EvidenceCard.State;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what is the cause of what: {@code shops closed because the river rose}, {@code the road is closed due to snow}, {@code longer range
 * makes cars popular}. The cause stands first, whatever the order of the text.
 */
final class CauseReader implements MomentReader {
    private static final int LONGEST = 40;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene).ifPresent(words -> {
            for (Word word : words.inScene())
                because(word, scene, words)
                        .or(() -> dueTo(word, scene, words))
                        .or(() -> soThat(word, scene, words))
                        .or(() -> makes(word, scene, words, before))
                        .ifPresent(it -> found.add(new CardChoice(it, 0.84)));
        });
        return found;
    }

    /** {@code Shops closed because the river rose}. */
    private static Optional<Process> because(Word mark, SceneText scene, SceneWords words) {
        if (!mark.label().equals("mark") || !mark.lower().equals("because")) return Optional.empty();
        Optional<Word> cause = words.tree().head(mark);
        Optional<Word> effect = cause.flatMap(words.tree()::head);
        return both(cause, effect, scene, words);
    }

    /** {@code The river rose, so shops closed}. */
    private static Optional<Process> soThat(Word so, SceneText scene, SceneWords words) {
        boolean joins = so.lower().equals("so")
                && Set.of("mark", "cc", "advmod").contains(so.label())
                && words.before(so).filter(Word::mark).isPresent();
        if (!joins) return Optional.empty();
        Optional<Word> effect = words.tree().head(so).filter(it -> it.index() > so.index());
        Optional<Word> cause = effect.filter(
                        it -> Set.of("conj", "advcl", "ccomp", "parataxis").contains(it.label()))
                .flatMap(words.tree()::head);
        return both(cause, effect, scene, words);
    }

    private static Optional<Process> both(
            Optional<Word> cause, Optional<Word> effect, SceneText scene, SceneWords words) {
        if (cause.isEmpty() || effect.isEmpty() || !isReal(effect.get(), words)) return Optional.empty();
        return Gist.of(cause.get(), words)
                .flatMap(from -> Gist.of(effect.get(), words)
                        .flatMap(to -> card(from.text(), from.first(), to.text(), to.first(), scene, words)));
    }

    /** {@code The road is closed due to snow}; {@code because of}, {@code thanks to}, {@code as a result of}. */
    private static Optional<Process> dueTo(Word word, SceneText scene, SceneWords words) {
        Optional<Word> to = words.after(word).filter(it -> switch (word.lower()) {
            case "due", "thanks", "owing" -> it.lower().equals("to");
            case "because" -> it.lower().equals("of");
            default -> false;
        });
        if (to.isEmpty()) return Optional.empty();
        Optional<Word> cause = words.inScene().stream()
                .filter(it ->
                        it.index() > to.get().index() && it.noun() && it.label().equals("pobj"))
                .findFirst()
                .filter(it -> it.head() == to.get().index() || it.head() == word.index());
        Optional<Word> effect = verbAbove(word, words);
        if (cause.isEmpty() || effect.isEmpty() || !isReal(effect.get(), words)) return Optional.empty();
        return NounLabel.of(cause.get(), words)
                .flatMap(from -> Gist.of(effect.get(), words)
                        .filter(it -> !it.text().contains(word.text() + " "))
                        .flatMap(it -> card(from, cause.get(), it.text(), it.first(), scene, words)));
    }

    private static Optional<Word> verbAbove(Word word, SceneWords words) {
        Optional<Word> above = words.tree().head(word);
        while (above.isPresent() && (!above.get().verb() || above.get().label().equals("acomp")))
            above = words.tree().head(above.get());
        return above;
    }

    /** {@code Longer range will make the cars more popular}. */
    private static Optional<Process> makes(Word verb, SceneText scene, SceneWords words, Referents before) {
        boolean makes = verb.verb() && WordSet.of("make|render|keep|leave|turn").contains(verb.lemma());
        if (!makes || !isReal(verb, words)) return Optional.empty();
        Optional<Word> quality = words.tree().children(verb, "ccomp", "oprd", "xcomp", "acomp").stream()
                .filter(it -> it.tag().startsWith("JJ") && it.index() > verb.index() && words.has(it))
                .findFirst();
        Optional<Word> subject = words.tree()
                .child(verb, "nsubj")
                .filter(it -> !it.pronoun() || it.lower().equals("it"));
        if (quality.isEmpty() || subject.isEmpty()) return Optional.empty();
        Optional<Word> what =
                words.tree().child(quality.get(), "nsubj").or(() -> words.tree().child(verb, "dobj"));
        Optional<String> name = what.filter(Word::noun).flatMap(it -> NounLabel.of(it, words));
        if (what.isEmpty() || what.get().noun() && name.isEmpty()) return Optional.empty();
        return Gist.quality(quality.get(), words)
                .map(it -> name.map(noun -> it + " " + noun).orElse(it))
                .flatMap(to -> before.party(subject.get(), scene, words)
                        .flatMap(from -> card(
                                from.name(),
                                from.at(),
                                to,
                                words.at(what.get().noun() ? what.get() : quality.get()),
                                scene)));
    }

    private static boolean isReal(Word verb, SceneWords words) {
        return Doer.isReal(verb, words)
                && words.tree().children(verb, "advmod").stream()
                        .noneMatch(it -> WordSet.of("why|how").contains(it.lower()));
    }

    private static Optional<Process> card(
            String from, Word first, String to, Word second, SceneText scene, SceneWords words) {
        return words.has(first) && words.has(second)
                ? card(from, words.at(first), to, words.at(second), scene)
                : Optional.empty();
    }

    private static Optional<Process> card(String from, double first, String to, double second, SceneText scene) {
        if (from.length() > LONGEST || to.length() > LONGEST || from.equalsIgnoreCase(to)) return Optional.empty();
        State one = state(from, first, scene);
        State two = state(to, second, scene);
        boolean alike = one.picture() != null && one.picture().equals(two.picture());
        return Optional.of(new Process(one, alike ? new State(two.label(), null, second) : two));
    }

    private static State state(String label, double at, SceneText scene) {
        return new State(
                Phrases.sentenceCase(label), scene.pictures().of(scene, label).orElse(null), at);
    }
}
