package io.reelwright.bench.writer;

import io.reelwright.language.meaning.Meaning;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Sentences;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Quantities;
import io.reelwright.text.quantity.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is told of the topic: its words, and its answer. */
final class TopicMeasure {
    private static final Set<String> ASKING = WordSet.of(
            "how|why|what|who|when|where|which|thing|fact|way|reason|tip|step|mak|made|happen|get|do|best|top|cool|coolest|know|should|ever|really|explain|guid");

    private static final int BEST = 6;
    private static final int LONGEST = 700;
    private static final double SAME = 0.7;

    private final Meaning meaning;

    TopicMeasure(Meaning meaning) {
        this.meaning = meaning;
    }

    /** Returns the stems and figures that a topic names; a promised count at its beginning is none. */
    static List<String> terms(String topic, int promised) {
        Set<String> terms = new LinkedHashSet<>();
        for (String stem : SearchWords.stems(topic)) if (!ASKING.contains(stem) && !isNumber(stem)) terms.add(stem);
        for (Quantity quantity : Quantities.in(topic))
            if (quantity.value() != promised) terms.add("=" + quantity.shown());
        return List.copyOf(terms);
    }

    private static boolean isNumber(String stem) {
        return stem.chars().noneMatch(Character::isLetter)
                || !Quantities.in(stem).isEmpty() && stem.chars().anyMatch(Character::isDigit);
    }

    /** Returns the sentences without a first one that only says the topic again. */
    static List<String> withoutEcho(String topic, List<String> sentences) {
        Set<String> asked = new HashSet<>(SearchWords.stems(topic));
        if (sentences.size() < 2 || !asked.containsAll(SearchWords.stems(sentences.getFirst()))) return sentences;
        return sentences.subList(1, sentences.size());
    }

    /** Returns how many terms are spoken: as a stem, within a longer word, or as a figure of the same digits. */
    static int told(List<String> terms, List<String> sentences) {
        Set<String> spoken = new HashSet<>();
        Set<String> figures = new HashSet<>();
        for (String sentence : sentences) {
            spoken.addAll(SearchWords.stems(sentence));
            Quantities.in(sentence).forEach(quantity -> figures.add(quantity.shown()));
        }
        return (int) terms.stream()
                .filter(term -> term.startsWith("=")
                        ? figures.contains(term.substring(1))
                        : spoken.stream()
                                .anyMatch(one -> one.equals(term)
                                        || one.length() > 3
                                                && term.length() > 3
                                                && (one.startsWith(term) || term.startsWith(one))))
                .count();
    }

    /** Returns how many facts are told: of each all words, in any form; {@code a|b} is one of them. */
    static int facts(List<String> facts, String narration) {
        Set<String> spoken = new HashSet<>(SearchWords.stems(narration));
        Set<String> figures = new HashSet<>();
        Quantities.in(narration).forEach(quantity -> figures.add(quantity.shown()));
        return (int) facts.stream()
                .filter(fact -> List.of(fact.split(" ")).stream().allMatch(word -> isTold(word, spoken, figures)))
                .count();
    }

    private static boolean isTold(String alternatives, Set<String> spoken, Set<String> figures) {
        for (String word : alternatives.split("\\|")) {
            if (spoken.containsAll(SearchWords.stems(word))
                    && !SearchWords.stems(word).isEmpty()) return true;
            if (Quantities.in(word).stream().anyMatch(quantity -> figures.contains(quantity.shown()))) return true;
        }
        return false;
    }

    /** Returns whether one of the sentences says what one of the source's sentences closest to the question says. */
    boolean answered(String topic, String source, List<String> early) {
        float[] asked = meaning.of(topic);
        record Close(String text, float[] vector, double like) {}
        List<Close> close = new ArrayList<>();
        for (String line : source.lines().toList())
            for (String sentence : Sentences.of(line)) {
                boolean tells = sentence.length() > 30 && sentence.length() < LONGEST && !sentence.endsWith("?");
                if (!tells || SearchWords.stems(sentence).size() < 4 || close.size() > 800) continue;
                float[] vector = meaning.of(sentence);
                close.add(new Close(sentence, vector, Meaning.cosine(asked, vector)));
            }
        close.sort(Comparator.comparingDouble(Close::like).reversed());
        return close.stream()
                .limit(BEST)
                .anyMatch(best ->
                        early.stream().anyMatch(one -> Meaning.cosine(best.vector(), meaning.of(one)) >= SAME));
    }
}
