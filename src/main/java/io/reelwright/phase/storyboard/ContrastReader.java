package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what something is not, beside what it is: {@code not a toy but a tool}, {@code a tool, not a toy}, {@code from tigers, not from lions}.
 * What is denied stands first, wherever the text has it.
 */
final class ContrastReader implements MomentReader {
    private static final int LONGEST_NAME = 28;
    /** Words between {@code not} and the noun that it denies. */
    private static final int NEAR = 5;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene)
                .ifPresent(words -> words.inScene().stream()
                        .filter(it -> it.lower().equals("not"))
                        .flatMap(it -> notBut(it, scene, words).or(() -> butNot(it, scene, words)).stream())
                        .map(it -> new CardChoice(it, 0.9))
                        .forEach(found::add));
        return found;
    }

    /** {@code Not a toy but a tool}. */
    private static Optional<Comparison> notBut(Word not, SceneText scene, SceneWords words) {
        if (says(words.after(not), "only|just|merely|simply|all|every|always")) return Optional.empty();
        Optional<Word> denied = nounAfter(not, words);
        Optional<Word> but = denied.flatMap(it -> words.tree().children(it, "cc").stream()
                .filter(cc -> cc.lower().equals("but") && cc.index() > it.index())
                .findFirst());
        Optional<Word> said =
                but.flatMap(_ -> words.tree().child(denied.get(), "conj")).filter(Word::noun);
        return sides(denied, said, scene, words);
    }

    /** {@code A tool, not a toy}. */
    private static Optional<Comparison> butNot(Word not, SceneText scene, SceneWords words) {
        boolean comma = words.before(not).filter(Word::mark).isPresent() || says(words.before(not), "and");
        if (!comma || says(words.after(not), "only|just|merely|simply")) return Optional.empty();
        Optional<Word> denied =
                nounAfter(not, words).filter(it -> WordSet.of("conj|appos|pobj").contains(it.label()));
        Optional<Word> said = denied.flatMap(it -> it.label().equals("pobj")
                        ? words.tree()
                                .head(it)
                                .flatMap(words.tree()::head)
                                .flatMap(prep -> words.tree().child(prep, "pobj"))
                        : words.tree().head(it))
                .filter(it ->
                        it.noun() && it.index() < not.index() && !it.label().startsWith("nsubj"));
        return sides(denied, said, scene, words);
    }

    private static boolean says(Optional<Word> word, String these) {
        return word.filter(it -> WordSet.of(these).contains(it.lower())).isPresent();
    }

    /** Returns the noun that stands soon after a word, with no verb and no mark between. */
    private static Optional<Word> nounAfter(Word not, SceneWords words) {
        Optional<Word> next = words.after(not);
        while (next.isPresent() && next.get().index() <= not.index() + NEAR) {
            Word word = next.get();
            boolean head = word.noun() && !WordSet.of("compound|nmod|poss").contains(word.label());
            if (head) return next;
            if (word.verb() && !word.label().equals("amod") || word.mark()) return Optional.empty();
            next = words.after(word);
        }
        return Optional.empty();
    }

    private static Optional<Comparison> sides(
            Optional<Word> denied, Optional<Word> said, SceneText scene, SceneWords words) {
        if (denied.isEmpty() || said.isEmpty() || !words.has(denied.get()) || !words.has(said.get()))
            return Optional.empty();
        Optional<Side> one = side(denied.get(), "not", scene, words);
        Optional<Side> two = side(said.get(), "but", scene, words);
        return one.flatMap(no -> two.filter(yes -> !yes.name().equalsIgnoreCase(no.name()))
                .map(yes -> new Comparison(null, no, yes, 1)));
    }

    private static Optional<Side> side(Word noun, String shown, SceneText scene, SceneWords words) {
        String name = words.text(words.phraseStart(noun), noun);
        if (name.length() > LONGEST_NAME
                || WordSet.of("one|ones|thing|things|way|time").contains(noun.lower())) return Optional.empty();
        return Optional.of(new Side(
                Phrases.sentenceCase(name),
                null,
                shown,
                "",
                "",
                scene.pictures().of(scene, name).orElse(null)));
    }
}
