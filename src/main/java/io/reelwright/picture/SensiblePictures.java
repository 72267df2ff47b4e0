package io.reelwright.picture;

import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.language.meaning.PackedVectors;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the picture of a phrase by its grammar and its sense: {@code bank of fog} shows fog, {@code growth hormone} nothing. A word of the table
 * counts when it is what the phrase speaks of, no name, and meant as the picture's other words are. No picture is better than a wrong one.
 * Thread-safe.
 */
public final class SensiblePictures {
    /** Likeness of the phrase to the picture's other words from which its word is meant in their sense. */
    private static final double SAME_SENSE = 0.35;

    private static final int MOST_PHRASES = 4_000;

    /** Likeness of the phrase to a word of the table from which the word may stand for it, to two decimals. */
    private static final double NEARLY_THE_SAME = 0.7;

    /** Likeness of the noun alone from which it does: the weekend of a festival is no festival. */
    private static final double HEAD_TOO = 0.5;

    private final PictureIndex index;
    private final Grammar grammar;
    private final Meaning meaning;
    private final PictureSenses senses;
    private final Map<String, List<String>> words;
    private final List<Known> known = new ArrayList<>();
    /** Phrases that were looked up: while cuts are chosen, the same ones are asked for again and again. */
    private final Map<String, List<Near>> found = new ConcurrentHashMap<>();

    private final PictureEras eras = new PictureEras();

    SensiblePictures(PictureIndex index, Grammar grammar, Meaning meaning) {
        this.index = index;
        this.grammar = grammar;
        this.meaning = PackedVectors.read(SensiblePictures.class, "/pictures/words.vectors", meaning);
        this.words = index.wordsByPicture();
        if (meaning.real())
            words.forEach(
                    (picture, all) -> all.forEach(word -> known.add(new Known(word, picture, this.meaning.of(word)))));
        this.senses = new PictureSenses(meaning);
    }

    /** Returns the pictures that ship with Reelwright; the first call loads grammar and meaning. */
    public static SensiblePictures shared() {
        return Loaded.PICTURES;
    }

    private static final class Loaded {
        static final SensiblePictures PICTURES =
                new SensiblePictures(PictureIndex.shipped(), EnglishGrammar.shared(), SentenceMeaning.shared());
    }

    /** A word of the table with its vector. */
    private record Known(String word, String picture, float[] vector) {}

    private record Near(Known word, double likeness) {}

    /**
     * A noun of a sentence and the name of the picture for what it speaks of.
     *
     * @param noun    the noun
     * @param picture name of its picture
     */
    public record Shown(Word noun, String picture) {}

    /**
     * Returns the name of the picture for a phrase.
     *
     * @param phrase  a few words, or a short sentence
     * @param longAgo whether it speaks of a time before 1900, which no picture of a modern thing fits
     */
    public Optional<String> find(String phrase, boolean longAgo) {
        return find(phrase, phrase, longAgo);
    }

    /**
     * Returns the name of the picture for a phrase of a sentence.
     *
     * @param phrase   a few words
     * @param sentence the sentence that says what they mean
     * @param longAgo  whether it speaks of a time before 1900, which no picture of a modern thing fits
     */
    public Optional<String> find(String phrase, String sentence, boolean longAgo) {
        Tree tree = grammar.read(phrase);
        return PictureSubjects.of(tree).stream()
                .map(subject -> find(subject, sentence, longAgo))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Returns the nouns of a sentence that have a picture, in its order.
     *
     * @param longAgo whether it speaks of a time before 1900, which no picture of a modern thing fits
     */
    public List<Shown> findAll(Tree tree, boolean longAgo) {
        List<Shown> all = new ArrayList<>();
        for (Word noun : PictureSubjects.nouns(tree))
            find(PictureSubjects.of(tree, noun), tree.text(), longAgo)
                    .ifPresent(picture -> all.add(new Shown(noun, picture)));
        return all;
    }

    /** Returns the name of the picture that the table has for a word or phrase, whatever the word means where it stands. */
    public Optional<String> ofWord(String word) {
        return index.find(word);
    }

    /** Returns whether a picture is a sign rather than a thing. */
    public boolean isSign(String picture) {
        return PictureWords.SYMBOLS.contains(picture);
    }

    /** Returns whether a picture is of good taste beside a text: none of harm or of gaiety where somebody died. */
    public boolean isTactful(String picture, String text) {
        return PictureTact.fits(picture, text);
    }

    private Optional<String> find(PictureSubjects subject, String sentence, boolean longAgo) {
        int year = PictureEras.year(sentence, longAgo);
        return meant(subject, sentence)
                .flatMap(picture -> eras.at(picture, year))
                .filter(picture -> PictureTact.fits(picture, sentence));
    }

    /** Returns the picture of what is meant; where the table's own word is meant otherwise, none that is near to it may stand for it. */
    private Optional<String> meant(PictureSubjects subject, String sentence) {
        boolean otherwise = false;
        for (String candidate : subject.candidates()) {
            Optional<String> entry = index.entry(candidate);
            Optional<String> picture = entry.flatMap(index::find);
            if (picture.isEmpty()) continue;
            if (!PictureWords.UNSHOWN.contains(entry.get()) && isMeant(subject, sentence, entry.get(), picture.get()))
                return picture;
            otherwise = true;
        }
        return otherwise || subject.onlyByWord() ? Optional.empty() : nearest(subject, sentence);
    }

    private boolean isMeant(PictureSubjects subject, String sentence, String entry, String picture) {
        return senses.has(entry)
                ? senses.isThing(entry, subject.phrase(), sentence)
                : isMeant(subject.phrase(), entry, picture);
    }

    /** Returns whether a phrase means a word as the other words of its picture are meant. A picture without other words has one sense. */
    private boolean isMeant(String phrase, String entry, String picture) {
        if (!meaning.real()) return true;
        List<String> others = words.getOrDefault(picture, List.of()).stream()
                .filter(other -> !PictureSubjects.isOneStem(other, entry))
                .toList();
        if (others.isEmpty()) return true;
        float[] vector = meaning.of(phrase);
        double best = -1;
        for (String other : others) best = Math.max(best, Meaning.cosine(vector, meaning.of(other)));
        return best >= SAME_SENSE;
    }

    private Optional<String> nearest(PictureSubjects subject, String sentence) {
        Known nearest = null;
        double best = -1;
        for (Near near : near(subject.phrase())) {
            Known one = near.word();
            if (near.likeness() <= best || !mayStandFor(one, subject)) continue;
            best = near.likeness();
            nearest = one;
        }
        return nearest != null && senses.isThing(nearest.word(), subject.phrase(), sentence)
                ? Optional.of(nearest.picture())
                : Optional.empty();
    }

    private boolean mayStandFor(Known one, PictureSubjects subject) {
        return !isSign(one.picture())
                && !PictureWords.UNSHOWN.contains(one.word())
                && !subject.hasStemOf(one.word())
                && !List.of(LinearRegex.split(one.word(), " ")).contains(subject.head())
                && Meaning.cosine(meaning.of(subject.head()), one.vector()) >= HEAD_TOO;
    }

    /** Returns the words that mean nearly the same as a phrase, in the order of the table. */
    private List<Near> near(String phrase) {
        if (found.size() >= MOST_PHRASES) found.clear();
        return found.computeIfAbsent(phrase, it -> {
            float[] vector = meaning.of(it);
            List<Near> near = new ArrayList<>();
            for (Known one : known) {
                double likeness = Meaning.cosine(vector, one.vector());
                if (Math.round(100 * likeness) >= 100 * NEARLY_THE_SAME) near.add(new Near(one, likeness));
            }
            return List.copyOf(near);
        });
    }
}
