package io.reelwright.picture;

import io.reelwright.language.meaning.Meaning;
import io.reelwright.language.meaning.PackedVectors;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what a word of several senses means where it stands, by texts in which it means the thing of its picture and texts in which it means
 * something else (a Lesk measure over vectors: Lesk 1986). Words that are not in the table have one sense.
 */
final class PictureSenses {
    private static final String TEXTS = "/pictures/senses.tsv";
    private static final String VECTORS = "/pictures/senses.vectors";
    private static final String OTHERWISE = "not ";

    private final Meaning meaning;
    private final Map<String, List<String>> texts = new HashMap<>();

    PictureSenses(Meaning meaning) {
        this.meaning = PackedVectors.read(PictureSenses.class, VECTORS, meaning);
        for (String line : PictureTexts.lines(TEXTS)) {
            int tab = line.indexOf('\t');
            texts.put(line.substring(0, tab), List.of(LinearRegex.split(line.substring(tab + 1), ", ")));
        }
    }

    /** Returns whether the table tells what a word means. */
    boolean has(String entry) {
        return texts.containsKey(entry);
    }

    /**
     * Returns whether a word means the thing of its picture.
     *
     * @param entry    the word as it stands in the table of pictures
     * @param phrase   the word with what describes it
     * @param sentence the sentence that says it
     */
    boolean isThing(String entry, String phrase, String sentence) {
        List<String> thing = texts.get(entry);
        if (thing == null || !meaning.real()) return true;
        List<String> otherwise = texts.getOrDefault(OTHERWISE + entry, List.of());
        return likeness(thing, phrase, sentence) > likeness(otherwise, phrase, sentence);
    }

    private double likeness(List<String> sense, String phrase, String sentence) {
        return Math.round(100 * (nearest(sense, phrase) + nearest(sense, sentence))) / 100.0;
    }

    private double nearest(List<String> sense, String text) {
        float[] vector = meaning.of(text);
        double best = -1;
        for (String one : sense) best = Math.max(best, Meaning.cosine(meaning.of(one), vector));
        return best;
    }

    /** Returns the words that mean several things, each with all its texts. */
    Map<String, List<String>> all() {
        Map<String, List<String>> all = new HashMap<>();
        texts.forEach((word, some) -> all.computeIfAbsent(
                        word.startsWith(OTHERWISE) ? word.substring(OTHERWISE.length()) : word, _ -> new ArrayList<>())
                .addAll(some));
        return all;
    }
}
