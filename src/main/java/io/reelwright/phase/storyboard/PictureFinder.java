package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Move;
import io.reelwright.picture.SensiblePictures;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds pictures for the words of a scene. English is read: a picture is what a noun of the sentence speaks of, in the sense that it has there,
 * and of its time; no picture is better than a wrong one. In another language a word that is in the table counts as it stands.
 *
 * @param pictures the pictures; null where none are wanted
 * @param longAgo  whether the scene speaks of a time before 1900
 */
record PictureFinder(@Nullable SensiblePictures pictures, boolean longAgo) {
    /** Finds nothing. */
    static final PictureFinder NONE = new PictureFinder(null, false);

    /**
     * A picture and the range of words that it illustrates.
     *
     * @param move how it acts out its verb; null if it does nothing
     * @param verb index of that verb in the scene; −1 for none
     */
    record Seen(String picture, int from, int to, @Nullable Move move, int verb) {
        Seen(String picture, int from, int to) {
            this(picture, from, to, null, -1);
        }
    }

    /** Returns all pictures of a scene in the order of its words. */
    List<Seen> all(SceneText scene) {
        if (pictures == null) return List.of();
        return scene.grammar()
                .map(grammar -> bySense(pictures, scene, grammar))
                .orElseGet(() -> TablePictures.all(scene, pictures::ofWord));
    }

    private List<Seen> bySense(SensiblePictures known, SceneText scene, SceneGrammar grammar) {
        List<Seen> seen = new ArrayList<>();
        known.findAll(grammar.tree(), longAgo).stream()
                .filter(shown -> grammar.has(shown.noun().begin(), shown.noun().end()))
                .filter(shown -> fits(known, shown.picture(), scene))
                .forEach(shown -> {
                    int word = scene.tokenAt(shown.noun().begin() - grammar.begin());
                    if (scene.isInFigure(word)) return;
                    seen.add(VerbMoves.of(grammar.tree(), shown.noun())
                            .filter(it ->
                                    grammar.has(it.verb().begin(), it.verb().end()))
                            .map(it -> new Seen(
                                    shown.picture(),
                                    word,
                                    word + 1,
                                    it.move(),
                                    scene.tokenAt(it.verb().begin() - grammar.begin())))
                            .orElseGet(() -> new Seen(shown.picture(), word, word + 1)));
                });
        return seen;
    }

    /** Returns the picture of a label on the scene's card. */
    Optional<String> of(SceneText scene, String words) {
        if (pictures == null) return Optional.empty();
        if (scene.grammar().isEmpty()) return TablePictures.of(words, pictures::ofWord);
        SensiblePictures known = pictures;
        return known.find(Phrases.bare(words), scene.sentence(), longAgo)
                .filter(picture -> fits(known, picture, scene));
    }

    /** Returns whether a picture fits the place and the tone of a scene, which its topic tells, too. */
    private static boolean fits(SensiblePictures known, String picture, SceneText scene) {
        String told = scene.topic() + ". " + scene.sentence();
        return known.isTactful(picture, told) && PictureClimate.fits(picture, told);
    }

    /** Returns whether a picture is a thing and no sign, so that it may stand for a whole video. */
    boolean isThing(String picture) {
        return pictures != null && !pictures.isSign(picture);
    }

    /** Returns the different pictures of the topic and of the scene's words, at most {@code most}. */
    List<String> several(SceneText scene, int most) {
        if (pictures == null) return List.of();
        SensiblePictures known = pictures;
        Set<String> names = new LinkedHashSet<>();
        if (scene.grammar().isPresent())
            SceneGrammar.of(small(scene.topic()), small(scene.topic()))
                    .ifPresent(topic -> known.findAll(topic.tree(), longAgo).stream()
                            .map(SensiblePictures.Shown::picture)
                            .filter(picture -> fits(known, picture, scene))
                            .forEach(names::add));
        else names.addAll(TablePictures.several(scene.topic(), known::ofWord));
        scene.seen().forEach(seen -> names.add(seen.picture()));
        return names.stream().limit(most).toList();
    }

    /** Returns a title without its capitals if most words have one, since the grammar takes them for names. */
    private static String small(String title) {
        List<Token> words = Token.of(title);
        boolean capitals = words.stream().allMatch(word -> word.capital() || SearchWords.isStop(word.lower()));
        return words.size() > 3 && capitals ? CharacterClasses.lower(title) : title;
    }

    /** Returns whether the table has a picture for a word or phrase, whatever it means here. */
    boolean knows(String words) {
        return pictures != null && pictures.ofWord(words).isPresent();
    }

    /** Returns whether the table has a picture for one of these words. */
    boolean knowsOneOf(String words) {
        return pictures != null && TablePictures.of(words, pictures::ofWord).isPresent();
    }
}
