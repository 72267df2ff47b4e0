package io.reelwright.picture;

import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.language.meaning.PackedVectors;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.text.WhiteSpace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the picture of a phrase by its grammar and its sense: {@code bank of fog} shows fog, {@code growth hormone} nothing. A word of the table
 * counts when it is what the phrase speaks of, no name, and meant as the picture's other words are. No picture is better than a wrong one.
 * Thread-safe.
 */
public final class SensiblePictures {
    /** Likeness of the phrase to the picture's other words from which its word is meant in their sense. */
    private static final double SAME_SENSE = 0.35;

    /** Likeness of the phrase to a word of the table from which the word may stand for it. */
    private static final double NEARLY_THE_SAME = 0.7;

    private final PictureIndex index;
    private final Grammar grammar;
    private final Meaning meaning;
    private final Map<String, List<String>> words;
    private final List<Known> known = new ArrayList<>();
    private final Set<String> modern = new HashSet<>();

    SensiblePictures(PictureIndex index, Grammar grammar, Meaning meaning) {
        this.index = index;
        this.grammar = grammar;
        this.meaning = PackedVectors.read(SensiblePictures.class, "/pictures/words.vectors", meaning);
        this.words = index.wordsByPicture();
        if (meaning.real())
            words.forEach((picture, all) -> all.forEach(word -> known.add(new Known(picture, this.meaning.of(word)))));
        for (String line : modernNames().lines().toList())
            if (!line.startsWith("#")) modern.addAll(WhiteSpace.words(line));
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
    private record Known(String picture, float[] vector) {}

    /**
     * Returns the name of the picture for a phrase.
     *
     * @param phrase  a few words, or a short sentence
     * @param longAgo whether it speaks of a time before 1900, which no picture of a modern thing fits
     */
    public Optional<String> find(String phrase, boolean longAgo) {
        Tree tree = grammar.read(phrase);
        return PictureSubjects.of(tree).stream()
                .map(subject -> find(subject, longAgo))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Returns the name of the picture for what a noun of a sentence speaks of.
     *
     * @param longAgo whether it speaks of a time before 1900, which no picture of a modern thing fits
     */
    public Optional<String> find(Tree tree, Word noun, boolean longAgo) {
        return find(PictureSubjects.of(tree, noun), longAgo);
    }

    private Optional<String> find(PictureSubjects subject, boolean longAgo) {
        Set<String> otherSenses = new HashSet<>();
        for (String candidate : subject.candidates()) {
            Optional<String> entry = index.entry(candidate);
            Optional<String> picture = entry.flatMap(index::find).filter(name -> isShown(name, longAgo));
            if (picture.isEmpty()) continue;
            if (isMeant(subject.phrase(), entry.get(), picture.get())) return picture;
            otherSenses.add(picture.get());
        }
        return nearest(subject, longAgo, otherSenses);
    }

    private boolean isShown(String picture, boolean longAgo) {
        return !longAgo || !modern.contains(picture);
    }

    /** Returns whether a phrase means a word as the other words of its picture are meant. A picture without other words has one sense. */
    private boolean isMeant(String phrase, String entry, String picture) {
        if (!meaning.real()) return true;
        List<String> others = words.getOrDefault(picture, List.of()).stream()
                .filter(other -> !isOneStem(other, entry))
                .toList();
        if (others.isEmpty()) return true;
        float[] vector = meaning.of(phrase);
        double best = -1;
        for (String other : others) best = Math.max(best, Meaning.cosine(vector, meaning.of(other)));
        return best >= SAME_SENSE;
    }

    /** Returns whether two words begin alike: {@code growth} says nothing of the sense of {@code grow}. */
    private static boolean isOneStem(String a, String b) {
        int length = Math.min(4, Math.min(a.length(), b.length()));
        return a.regionMatches(0, b, 0, length);
    }

    private Optional<String> nearest(PictureSubjects subject, boolean longAgo, Set<String> without) {
        if (subject.isName()) return Optional.empty();
        float[] vector = meaning.of(subject.phrase());
        String nearest = "";
        double best = NEARLY_THE_SAME - 0.01;
        for (Known one : known) {
            if (!isShown(one.picture(), longAgo) || without.contains(one.picture())) continue;
            double likeness = Meaning.cosine(vector, one.vector());
            if (likeness > best) {
                best = likeness;
                nearest = one.picture();
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    private static String modernNames() {
        try (InputStream in = SensiblePictures.class.getResourceAsStream("/pictures/modern.txt")) {
            if (in == null) throw new IllegalStateException("the jar lacks pictures/modern.txt");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
