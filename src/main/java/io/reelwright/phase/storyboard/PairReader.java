package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.language.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads things that are named together, {@code ice packs and a cooler bag}, if each of them has a picture of its own, if all
 * are names, or if there are three of them at least.
 */
final class PairReader implements MomentReader {
    private static final int MOST = 5;
    /** Letters of the longest name of a thing that has no picture. */
    private static final int LONGEST = 26;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene)
                .ifPresent(words -> words.inScene().stream()
                        .filter(it -> it.noun() && !it.label().equals("conj") && words.has(it, "conj"))
                        .flatMap(it -> list(it, scene, words).stream())
                        .map(it -> new CardChoice(it, 0.8))
                        .forEach(found::add));
        return found;
    }

    private static Optional<BuildList> list(Word first, SceneText scene, SceneWords words) {
        List<Item> items = new ArrayList<>();
        Word next = first;
        while (next != null) {
            Optional<Item> item = item(next, scene, words);
            if (item.isEmpty()) return Optional.empty();
            items.add(item.get());
            next = words.tree().child(next, "conj").filter(Word::noun).orElse(null);
        }
        long pictures = items.stream().map(Item::picture).distinct().count();
        boolean plain = items.stream().allMatch(it -> it.picture() == null);
        boolean names = plain && first.name() || items.size() > 2;
        boolean good = items.size() >= 2 && items.size() <= MOST && (names || pictures == items.size() && !plain);
        return good ? Optional.of(new BuildList(title(first, words), items)) : Optional.empty();
    }

    /** Returns the verb of which the things are the object, with its subject if that is short; empty if they are its subject. */
    private static String title(Word first, SceneWords words) {
        return words.tree()
                .head(first)
                .filter(it ->
                        it.verb() && it.index() < first.index() && !it.lemma().equals("be"))
                .flatMap(verb -> words.tree()
                        .child(verb, "nsubj")
                        .flatMap(it -> NounLabel.of(it, words))
                        .map(it -> Phrases.sentenceCase(it + " " + verb.lower())))
                .orElse("");
    }

    private static Optional<Item> item(Word noun, SceneText scene, SceneWords words) {
        if (!words.has(noun)) return Optional.empty();
        if (noun.name()) return Optional.of(new Item(words.text(words.phraseStart(noun), noun), null, words.at(noun)));
        Word first = words.phraseStart(noun);
        String name = words.text(first, noun);
        String picture = scene.pictures().of(scene, name).orElse(null);
        boolean shown = picture != null
                || name.length() <= LONGEST && NounLabel.of(noun, words).isPresent();
        return shown ? Optional.of(new Item(Phrases.sentenceCase(name), picture, words.at(first))) : Optional.empty();
    }
}
