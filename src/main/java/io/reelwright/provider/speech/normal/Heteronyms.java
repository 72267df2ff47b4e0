package io.reelwright.provider.speech.normal;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.ResourceLines;
import io.reelwright.text.pronunciation.InvalidRespelling;
import io.reelwright.text.pronunciation.Pronunciation;
import io.reelwright.text.pronunciation.Respelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that are pronounced in two ways: by their part of speech (<em>the record</em>, <em>to record</em>), and a few by the words near
 * them (<em>a lead pipe</em>). The table is {@code heteronyms.txt}.
 */
final class Heteronyms {
    /** Number of words to each side among which a neighbour is looked for. */
    private static final int NEAR = 3;

    private static final Heteronyms SHIPPED = new Heteronyms(ResourceLines.of(Heteronyms.class, "heteronyms.txt"));

    /** One way to say a word, for these tags and neighbours; empty sets stand for all. */
    private record Sense(Set<String> tags, Set<String> near, Pronunciation said) {}

    private final Map<String, List<Sense>> senses = new LinkedHashMap<>();

    private Heteronyms(List<String> lines) {
        for (String line : lines) add(LinearRegex.split(line, "\t"));
        for (String word : List.copyOf(senses.keySet())) addInflected(word);
    }

    /** Returns the heteronyms of English. */
    static Heteronyms shipped() {
        return SHIPPED;
    }

    /** Returns the number of words, not counting those that are derived from others. */
    long size() {
        return senses.size();
    }

    /** Returns whether the word, in lower case, has more than one pronunciation. */
    boolean has(String word) {
        return senses.containsKey(word);
    }

    /** Returns how a word of a sentence is pronounced; empty if the table does not tell. */
    Optional<Pronunciation> of(Word word, Tree tree) {
        return senses.getOrDefault(word.lower(), List.of()).stream()
                .filter(sense -> sense.tags().isEmpty() || sense.tags().contains(word.tag()))
                .filter(sense -> sense.near().isEmpty() || isNear(sense.near(), word, tree))
                .map(Sense::said)
                .findFirst();
    }

    private static boolean isNear(Set<String> wanted, Word word, Tree tree) {
        int from = Math.max(0, word.index() - NEAR);
        int to = Math.min(tree.words().size(), word.index() + NEAR + 1);
        return tree.words().subList(from, to).stream()
                .anyMatch(it -> it.index() != word.index() && wanted.contains(it.lower()));
    }

    private void add(String[] columns) {
        try {
            Set<String> tags = columns[1].equals("*") ? Set.of() : Set.of(LinearRegex.split(columns[1], "\\|"));
            Set<String> near = columns.length > 3 ? Set.of(LinearRegex.split(columns[3], "\\|")) : Set.of();
            senses.computeIfAbsent(columns[0], word -> new ArrayList<>())
                    .add(new Sense(tags, near, Respelling.read(columns[2])));
        } catch (InvalidRespelling wrong) {
            throw new IllegalStateException("heteronyms.txt: " + columns[0] + " " + wrong.getMessage(), wrong);
        }
    }

    /** Adds the form with {@code s}: verbs in the third person, nouns in the plural. */
    private void addInflected(String word) {
        List<Sense> forms = new ArrayList<>();
        for (Sense sense : senses.getOrDefault(word, List.of())) {
            boolean verb = sense.tags().contains("VB");
            boolean noun = sense.tags().contains("NN");
            Set<String> tags = verb && noun ? Set.of("VBZ", "NNS") : verb ? Set.of("VBZ") : Set.of("NNS");
            if (verb || noun)
                forms.add(new Sense(tags, sense.near(), sense.said().withS()));
        }
        if (!forms.isEmpty()) senses.putIfAbsent(inflected(word), forms);
    }

    private static String inflected(String word) {
        boolean longer = word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
        return word + (longer ? "es" : "s");
    }
}
