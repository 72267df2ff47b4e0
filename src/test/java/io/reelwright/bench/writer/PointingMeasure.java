package io.reelwright.bench.writer;

import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Words of a narration that point to what is not told, beyond those that {@link SentenceMeasure} finds: a pronoun whose noun a cut has
 * taken, {@code he} without a person, {@code there} without a place, {@code both} and {@code others} without a group, and {@code the study}
 * of which the source first says {@code a study} where nothing is told.
 */
final class PointingMeasure {
    private static final Set<String> HE = WordSet.of("he|him|his");
    private static final Set<String> SHE = WordSet.of("she|her|hers");
    private static final Set<String> THINGS = WordSet.of(
            "team|company|firm|study|researchers|scientists|program|programme|project|report|paper|agency|group|trial|survey|author|authors|app|device|bill|scheme"
                    + "|couple|duo|trio|festival|experiment|organization|organisation|officials|start-up");
    private static final Set<String> WORK = WordSet.of(
            "study|research|paper|trial|survey|report|experiment|researchers|scientists|authors|author|team");

    private final Grammar grammar;
    private final List<Tree> told;
    private final List<String> source;

    PointingMeasure(Grammar grammar, List<String> sentences, List<String> source) {
        this.grammar = grammar;
        this.told = sentences.stream().map(grammar::read).toList();
        this.source = source;
    }

    /** Returns the words with the place of their sentence, from 1. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < told.size(); i++)
            for (Word word : told.get(i).words()) if (dangles(i, word)) found.add((i + 1) + ":" + word.text());
        return found;
    }

    private boolean dangles(int at, Word word) {
        Tree tree = told.get(at);
        String lower = word.lower();
        boolean person = HE.contains(lower) || SHE.contains(lower);
        if (person) return !names(at, word) || isLeftBehind(at, word);
        if (WordSet.of("they|them|their|it|its").contains(lower)
                && !word.label().equals("expl")) return isLeftBehind(at, word);
        if (lower.equals("there") && word.label().equals("advmod") && word.index() > 0)
            return !hasBefore(at, it -> it.name() || it.label().equals("pobj"));
        boolean some = WordSet.of("both|others|another|one|former|latter").contains(lower);
        if (some && word.label().startsWith("nsubj") && isBare(tree, word) && word.index() <= 1)
            return !hasEarlier(at, it -> it.tag().endsWith("S") || it.label().equals("conj"));
        return THINGS.contains(lower) && isBroughtElsewhere(at, word);
    }

    private static boolean isBare(Tree tree, Word word) {
        boolean more = tree.children(word).stream().anyMatch(it -> it.index() > word.index());
        boolean label = word.index() + 1 < tree.words().size()
                && tree.words().get(word.index() + 1).mark();
        boolean one = word.lower().equals("one")
                && tree.head(word)
                        .map(verb -> tree.children(verb, "aux").size() > 0)
                        .orElse(false);
        boolean nobody = word.index() > 0
                && WordSet.of("no|any|every|each|some|this|that|the")
                        .contains(tree.words().get(word.index() - 1).lower());
        return !more && !label && !one && !nobody;
    }

    /** Returns whether a person stands before a pronoun, or later as the subject of its sentence. */
    private boolean names(int at, Word pronoun) {
        boolean here = told.get(at).words().stream()
                .anyMatch(it -> it.index() != pronoun.index()
                        && (it.index() < pronoun.index() || it.label().startsWith("nsubj"))
                        && mayBe(it, pronoun));
        for (int i = Math.max(0, at - 3); i < at && !here; i++)
            here = told.get(i).words().stream().anyMatch(it -> mayBe(it, pronoun));
        return here;
    }

    private static boolean mayBe(Word noun, Word pronoun) {
        String lemma = noun.lemma();
        boolean woman = WordSet.of("woman|girl|mother|wife|queen|sister|daughter|lady|princess")
                .contains(lemma);
        boolean man =
                WordSet.of("man|boy|father|husband|king|brother|son|prince").contains(lemma);
        if (HE.contains(pronoun.lower()) ? woman : man) return false;
        if (noun.lower().equals(pronoun.lower())) return true;
        if (!noun.noun()) return false;
        boolean acronym =
                noun.text().length() > 1 && noun.text().equals(noun.text().toUpperCase(Locale.ROOT));
        boolean trade = lemma.length() > 4 && lemma.matches(".*(er|or|ist|ian|man|eer|ant|ent|ess)");
        return woman
                || man
                || trade
                || noun.name() && !acronym
                || WordSet.of(
                                "child|friend|nurse|chief|boss|captain|poet|chef|cook|bride|monk|saint|fox|wolf|bear|lion|dog|cat|horse|bird|fish|hare|mouse|judge|thief|guest|student|god|person|somebody|spider|baby|parent|bee")
                        .contains(lemma);
    }

    /** Returns whether the sentence of the source names in front of the pronoun what it means, and the narration does not. */
    private boolean isLeftBehind(int at, Word pronoun) {
        int from = origin(told.get(at).text());
        if (from < 0 || source.get(from).length() > 600) return false;
        Tree whole = grammar.read(source.get(from));
        List<Word> same = whole.words().stream()
                .filter(it -> it.lower().equals(pronoun.lower()))
                .toList();
        if (same.size() != 1) return false;
        boolean many = WordSet.of("they|them|their").contains(pronoun.lower());
        boolean person = HE.contains(pronoun.lower()) || SHE.contains(pronoun.lower());
        Set<String> nouns = new HashSet<>();
        for (Word it : whole.words())
            if (it.noun()
                    && it.index() < same.getFirst().index()
                    && (person ? mayBe(it, pronoun) : many == it.tag().endsWith("S")))
                nouns.add(SearchWords.stem(it.lower()));
        if (nouns.isEmpty()) return false;
        Set<String> said = new HashSet<>();
        for (int i = Math.max(0, at - 2); i <= at; i++)
            said.addAll(SearchWords.stems(told.get(i).text()));
        return nouns.stream().noneMatch(said::contains);
    }

    private int origin(String sentence) {
        Set<String> own = new HashSet<>(SearchWords.stems(sentence));
        int from = -1;
        double best = 0.69;
        for (int i = 0; i < source.size() && !own.isEmpty(); i++) {
            Set<String> shared = new HashSet<>(SearchWords.stems(source.get(i)));
            shared.retainAll(own);
            double share = shared.size() / (double) own.size();
            if (share > best) {
                best = share;
                from = i;
            }
        }
        return from;
    }

    private boolean hasBefore(int at, Predicate<Word> fits) {
        return hasEarlier(at, fits) || told.get(at).words().stream().anyMatch(fits);
    }

    private boolean hasEarlier(int at, Predicate<Word> fits) {
        for (int i = Math.max(0, at - 2); i < at; i++)
            if (told.get(i).words().stream().anyMatch(fits)) return true;
        return false;
    }

    /** {@code The study} where the source first says {@code a study}, in a sentence of which nothing is told before. */
    private boolean isBroughtElsewhere(int at, Word word) {
        Tree tree = told.get(at);
        List<Word> left = tree.children(word);
        boolean the = left.size() == 1 && left.getFirst().lower().equals("the");
        if (!the) return false;
        Set<String> said = new HashSet<>();
        for (int i = 0; i < at; i++)
            for (Word it : told.get(i).words()) {
                said.add(it.lower());
                said.add(SearchWords.stem(it.lower()));
            }
        for (Word it : tree.words()) if (it.index() < word.index() - 1) said.add(SearchWords.stem(it.lower()));
        String stem = SearchWords.stem(word.lower());
        if (said.contains(stem) || WORK.contains(word.lower()) && WORK.stream().anyMatch(said::contains)) return false;
        int own = origin(tree.text());
        for (int i = 0; i < own; i++) {
            String sentence = source.get(i);
            if (!SearchWords.stems(sentence).contains(stem)) continue;
            long shared = SearchWords.stems(sentence).stream()
                    .distinct()
                    .filter(said::contains)
                    .count();
            return sentence.matches("(?i).*\\b(an?|another)( [\\w-]+){0,3} " + Pattern.quote(word.lower()) + "\\b.*")
                    && shared < 2;
        }
        return false;
    }
}
