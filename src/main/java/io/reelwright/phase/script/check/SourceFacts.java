package io.reelwright.phase.script.check;

import io.reelwright.graph.Cancellation;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Sentences;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Figures, names and sentences of what a narration may tell. Reading takes linear time. */
public final class SourceFacts {
    private static final int MOST_SENTENCES = 4_000;
    private static final double FROM = 0.7;
    /** Stems that so many sentences have do not tell where a sentence is from. */
    private static final int COMMON = 60;

    private final Set<String> words = new HashSet<>();
    private final List<FigureValue> figures = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<Set<String>> stems = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    /** First names by the surname that follows them. */
    private final Map<String, Set<String>> firstNames = new HashMap<>();

    private final Persons.Named persons = new Persons.Named();

    private SourceFacts() {}

    /** Returns the facts of texts, such as a source as it was given, the same text calmed, and the topic. */
    public static SourceFacts of(String... texts) {
        SourceFacts facts = new SourceFacts();
        for (String text : texts) text.lines().forEach(facts::read);
        return facts;
    }

    private void read(String line) {
        Cancellation.check();
        if (line.isBlank()) return;
        for (Token token : Token.of(line)) words.addAll(NameCheck.keys(token));
        figures.addAll(FigureValue.in(line));
        figures.addAll(FigureValue.inWords(line));
        for (String sentence : Sentences.of(line)) {
            names(Token.of(sentence));
            persons.read(Token.of(sentence));
            if (sentences.size() < MOST_SENTENCES) add(sentence);
        }
    }

    private void add(String sentence) {
        Set<String> own = new HashSet<>(SearchWords.stems(sentence));
        for (String stem : own)
            places.computeIfAbsent(stem, it -> new ArrayList<>()).add(sentences.size());
        sentences.add(sentence);
        stems.add(own);
    }

    private void names(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token first = tokens.get(i - 1);
            Token last = tokens.get(i);
            if (first.capital()
                    && last.capital()
                    && first.after().isEmpty()
                    && last.core().length() > 2)
                firstNames
                        .computeIfAbsent(NameCheck.key(last), it -> new HashSet<>())
                        .add(NameCheck.key(first));
        }
    }

    /** Returns whether a word stands there, in any case. */
    boolean hasWord(String key) {
        return words.contains(key);
    }

    List<FigureValue> figures() {
        return List.copyOf(figures);
    }

    /** Returns the first names with which a surname stands there. */
    Set<String> firstNames(String surname) {
        return firstNames.getOrDefault(surname, Set.of());
    }

    /** Returns whether the source shows that a surname is that of a person. */
    boolean isPerson(String surname) {
        return persons.has(surname);
    }

    /** Returns whether the source says what the person of this surname is: an office, a trade, a kinship. */
    boolean explains(String surname) {
        return persons.explains(surname);
    }

    /** Returns the index of the first sentence with a word of this stem, if there is one. */
    OptionalInt first(String stem) {
        List<Integer> at = places.getOrDefault(stem, List.of());
        return at.isEmpty() ? OptionalInt.empty() : OptionalInt.of(at.getFirst());
    }

    /** Returns the index of the sentence from which a told one was taken or shortened, if there is one. */
    OptionalInt origin(Set<String> told) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String stem : told) {
            List<Integer> at = places.getOrDefault(stem, List.of());
            if (at.size() <= COMMON || told.size() < 4) at.forEach(place -> shared.merge(place, 1, Integer::sum));
        }
        int best = -1;
        double share = FROM - 1e-9;
        for (Map.Entry<Integer, Integer> one : shared.entrySet()) {
            double own = one.getValue() / (double) Math.max(1, told.size());
            if (own > share + 1e-9 || best >= 0 && own > share - 1e-9 && one.getKey() < best) {
                best = one.getKey();
                share = own;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** Returns a sentence of the source by its index, if there is one. */
    Optional<String> sentence(int index) {
        return index < 0 || index >= sentences.size() ? Optional.empty() : Optional.of(sentences.get(index));
    }

    /** Returns the stems of a sentence of the source. */
    Set<String> stems(int index) {
        return index < 0 || index >= stems.size() ? Set.of() : Set.copyOf(stems.get(index));
    }

    /** Returns the lower-case form without marks that compares two words. */
    static String lower(String word) {
        return CharacterClasses.lower(word);
    }
}
