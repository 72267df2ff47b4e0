package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Finds the phrases of a sentence that can stand alone on a picture. Every phrase that the grammar allows is generated; what is untrue alone or cut
 * off is lowered, and the rest is ranked by what it tells, its likeness of meaning to the sentence, and its shape.
 */
public final class KeyPhrases {
    /** A phrase worth less than this says too little to be shown. */
    public static final double FLOOR = 1.15;

    private static final int MOST_COMPARED = 16;
    private static final int MOST_WORDS = 90;
    /** What a short sentence is worth that is shown whole: it is complete and true. */
    private static final double WHOLE = 0.6;

    private final Meaning meaning;
    private final ToDoubleFunction<String> rarity;

    /**
     * @param meaning compares phrases with their sentence
     * @param rarity  returns how rare a word in lower case is, from 0 (everyday) to 1 (unknown)
     */
    public KeyPhrases(Meaning meaning, ToDoubleFunction<String> rarity) {
        this.meaning = meaning;
        this.rarity = rarity;
    }

    /** Returns the phrases of English, with the process's own sense of meaning. */
    public static KeyPhrases english() {
        return new KeyPhrases(SentenceMeaning.shared(), WordRarity::of);
    }

    private record Shown(Candidate candidate, List<Word> words, String line, double worth) {}

    /**
     * Returns the phrases of a sentence, best first; equal ones in the order of the sentence. May be empty.
     *
     * @param topic what the video is about; its words tell less
     */
    public List<KeyPhrase> of(Tree tree, String topic) {
        if (tree.words().isEmpty() || tree.words().size() > MOST_WORDS) return List.of();
        Arcs arcs = new Arcs(tree);
        List<Shown> best = ranked(arcs, topic);
        float[] whole = meaning.of(tree.text());
        return best.stream()
                .limit(MOST_COMPARED)
                .map(it -> phrase(it, 1.6 * Meaning.cosine(meaning.of(it.line()), whole)))
                .sorted(Comparator.comparingDouble((KeyPhrase it) -> -it.worth())
                        .thenComparingInt(KeyPhrase::begin))
                .toList();
    }

    private static KeyPhrase phrase(Shown shown, double likeness) {
        double worth = Math.round((shown.worth() + likeness) * 100) / 100.0;
        return new KeyPhrase(
                PhraseText.capitalised(shown.line()),
                shown.words().getFirst().begin(),
                shown.words().getLast().end(),
                worth);
    }

    private List<Shown> ranked(Arcs arcs, String topic) {
        List<Candidate> candidates = new ArrayList<>(NounPhrases.of(arcs));
        candidates.addAll(ClausePhrases.of(arcs));
        candidates.addAll(OtherPhrases.of(arcs));
        PhraseText text = new PhraseText(arcs);
        Truth truth = new Truth(arcs);
        Severed severed = new Severed(arcs);
        Shape shape = new Shape(arcs);
        Information information = new Information(words(topic), rarity);
        Map<String, Shown> found = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            List<Word> words = text.shown(candidate);
            String line = text.line(words);
            if (!PhraseLimits.allow(arcs, words, line)) continue;
            double worth = 1.1 * Math.log(1 + information.of(words))
                    + shape.of(candidate, words, line)
                    - truth.penalty(candidate, words)
                    - severed.penalty(candidate)
                    + (isWhole(arcs, words) ? WHOLE : 0)
                    - (information.isOnlyTopic(words) ? 0.4 : 0);
            Shown shown = new Shown(candidate, words, line, Math.round(worth * 100) / 100.0);
            found.merge(line, shown, (a, b) -> a.worth() >= b.worth() ? a : b);
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Shown it) -> -it.worth())
                        .thenComparingInt(it -> it.words().getFirst().begin())
                        .thenComparing(Shown::line))
                .toList();
    }

    /** Returns whether the phrase has all words of the sentence, but for an article at its start. */
    private static boolean isWhole(Arcs arcs, List<Word> words) {
        long all = arcs.words().stream().filter(it -> !it.mark()).count();
        long shown = words.stream().filter(it -> !it.mark()).count();
        return shown == all || shown == all - 1 && words.getFirst().index() == 1;
    }

    private static Set<String> words(String topic) {
        return new HashSet<>(WhiteSpace.words(CharacterClasses.lower(topic)));
    }
}
