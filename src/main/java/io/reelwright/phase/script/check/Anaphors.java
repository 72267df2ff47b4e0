package io.reelwright.phase.script.check;

import io.reelwright.language.grammar.Binding;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words of a sentence that point to something outside it. */
final class Anaphors {
    static final Set<String> SHE_OR_HE = WordSet.of("he|him|his|she|her|hers|himself|herself");
    static final Set<String> IT = WordSet.of("it|its|itself");
    static final Set<String> THEY = WordSet.of("they|them|their|theirs|themselves");
    private static final Set<String> SOME = WordSet.of("both|others|another|one|neither");
    private static final Set<String> THIS = WordSet.of("this|that|these|those");
    /** What {@code this} may stand before without pointing to a sentence. */
    private static final Set<String> NOW = WordSet.of(
            "year|week|month|century|morning|summer|winter|spring|autumn|time|way|world|planet|day|days|moment|decade|season|video|kind|sort|size|point|country|life");

    private static final Set<String> WEATHER =
            WordSet.of("take|seem|turn|rain|snow|appear|happen|matter|help|be|become|get|feel|make|cost");

    private Anaphors() {}

    /** How a word points back. */
    enum Kind {
        PERSON,
        THING,
        MANY,
        SENTENCE,
        /** {@code there}. */
        PLACE,
        /** {@code both}, {@code others}, {@code another}, {@code one}: some of what was told. */
        SOME
    }

    /** A word that points back, and how. */
    record Anaphor(Word word, Kind kind) {}

    /** Returns the words that find nothing to point to in their own sentence. */
    static List<Anaphor> in(Tree tree) {
        List<Anaphor> found = new ArrayList<>();
        for (Word word : tree.words()) kind(tree, word).ifPresent(kind -> found.add(new Anaphor(word, kind)));
        return found.stream().filter(it -> !isResolved(tree, it)).toList();
    }

    private static Optional<Kind> kind(Tree tree, Word word) {
        String lower = word.lower();
        if (SHE_OR_HE.contains(lower)) return Optional.of(Kind.PERSON);
        if (THEY.contains(lower)) return Optional.of(Kind.MANY);
        if (IT.contains(lower)) return isEmpty(tree, word) ? Optional.empty() : Optional.of(Kind.THING);
        if (THIS.contains(lower) && pointsToSentence(tree, word)) return Optional.of(Kind.SENTENCE);
        if (lower.equals("there") && pointsToPlace(tree, word)) return Optional.of(Kind.PLACE);
        if (SOME.contains(lower) && pointsToSome(tree, word)) return Optional.of(Kind.SOME);
        return Optional.empty();
    }

    /** Returns whether {@code it} means nothing: {@code It is clear that}, {@code It takes four hours to}, {@code It is raining}. */
    private static boolean isEmpty(Tree tree, Word it) {
        if (it.label().equals("expl")) return true;
        Optional<Word> verb = tree.head(it);
        if (verb.isEmpty() || !verb.get().verb() || !WEATHER.contains(verb.get().lemma())) return false;
        return tree.children(verb.get()).stream()
                .anyMatch(child -> child.index() > verb.get().index()
                        && (WordSet.of("ccomp|xcomp|advcl|csubj|relcl|rcmod").contains(child.label())
                                || hasClauseBelow(tree, child)));
    }

    private static boolean hasClauseBelow(Tree tree, Word word) {
        return tree.children(word).stream()
                .anyMatch(it -> WordSet.of("ccomp|xcomp|relcl|rcmod|acl|infmod").contains(it.label()));
    }

    /** Returns whether {@code there} is a place and not {@code there is}; {@code there in the valley} says which. */
    private static boolean pointsToPlace(Tree tree, Word there) {
        if (!there.label().equals("advmod") || there.index() == 0) return false;
        boolean said = next(tree, there)
                .filter(it -> WordSet.of("in|at|on|among|near|under|behind|between|inside|beside|above|below|where")
                        .contains(it.lower()))
                .isPresent();
        return !said && tree.head(there).filter(it -> it.verb()).isPresent();
    }

    /** Returns whether a word stands for some of several without naming them; {@code one of}, {@code one can} and {@code both ... and} do not. */
    private static boolean pointsToSome(Tree tree, Word word) {
        boolean nobody = word.index() == 1
                && WordSet.of("no|any|every|each|some|this|that|the")
                        .contains(tree.words().getFirst().lower());
        boolean subject = word.label().startsWith("nsubj") && word.index() <= 1 && !nobody;
        if (!subject) return false;
        boolean said = tree.children(word).stream()
                .anyMatch(it -> it.index() > word.index()
                        && WordSet.of("prep|relcl|rcmod|acl|partmod|conj|cc|appos|infmod|vmod")
                                .contains(it.label()));
        boolean everybody = word.lower().equals("one")
                && tree.head(word)
                        .filter(verb -> tree.children(verb, "aux").stream()
                                .anyMatch(it -> it.tag().equals("MD")))
                        .isPresent();
        boolean label = next(tree, word).filter(Word::mark).isPresent();
        return !said && !everybody && !label;
    }

    private static Optional<Word> next(Tree tree, Word word) {
        return word.index() + 1 >= tree.words().size()
                ? Optional.empty()
                : Optional.of(tree.words().get(word.index() + 1));
    }

    private static boolean pointsToSentence(Tree tree, Word word) {
        boolean relative = word.tag().startsWith("W")
                || word.tag().equals("IN")
                || word.label().equals("mark")
                || word.label().equals("complm");
        if (relative) return false;
        Optional<Word> head = tree.head(word);
        boolean determiner = word.label().equals("det") && head.isPresent();
        if (!determiner)
            return !word.lower().equals("that") && !word.lower().equals("those") || Clauses.isSubject(word);
        if (NOW.contains(head.get().lower())) return false;
        // "those who", "that part of": the words behind say which.
        boolean told = tree.children(head.get()).stream()
                .anyMatch(it -> it.index() > head.get().index()
                        && WordSet.of("relcl|rcmod|acl|prep|partmod").contains(it.label()));
        return !told && !hasNounBefore(tree, word, head.get());
    }

    private static boolean hasNounBefore(Tree tree, Word word, Word head) {
        return Clauses.nounsBefore(tree, word.index()).stream()
                .anyMatch(it -> it.lemma().equals(head.lemma()));
    }

    /** Returns whether a noun of the same sentence fits: one before it, or the subject of a main clause behind an opening clause. */
    private static boolean isResolved(Tree tree, Anaphor anaphor) {
        int at = anaphor.word().index();
        boolean before = switch (anaphor.kind()) {
            case SENTENCE -> tree.words().stream().anyMatch(it -> it.index() < at && it.finite());
            case PERSON ->
                Clauses.nounsBefore(tree, at).stream()
                        .anyMatch(it -> Persons.mayBe(it)
                                && !Binding.isOtherThanSubject(tree, it, anaphor.word())
                                && isQuoted(tree, it) == isQuoted(tree, anaphor.word()));
            case THING ->
                Clauses.nounsBefore(tree, at).stream().anyMatch(it -> !it.tag().endsWith("S"));
            case MANY -> Clauses.nounsBefore(tree, at).stream().anyMatch(Persons::mayBeMany) || isJoined(tree, at);
            case PLACE -> namesPlace(tree, at);
            case SOME -> false;
        };
        boolean personal = anaphor.kind() == Kind.PERSON || anaphor.kind() == Kind.THING || anaphor.kind() == Kind.MANY;
        return before || personal && openingClause(tree, anaphor.word());
    }

    /** Returns whether a place is named before a word: a name, or a noun behind {@code in}, {@code to}, {@code on}, {@code at}. */
    static boolean namesPlace(Tree tree, int before) {
        return tree.words().stream()
                .anyMatch(it -> it.index() < before
                        && (it.name() && it.index() > 0
                                || it.noun()
                                        && it.label().equals("pobj")
                                        && tree.head(it)
                                                .filter(prep -> WordSet.of(
                                                                "in|to|on|at|from|near|into|through|by|of|around|across|inside")
                                                        .contains(prep.lower()))
                                                .isPresent()
                                || it.tag().equals("NN") && it.label().equals("dobj")));
    }

    /** Returns whether a word stands in quotation marks: somebody else's words do not name who says them. */
    static boolean isQuoted(Tree tree, Word word) {
        boolean inside = false;
        for (Word it : tree.words()) {
            if (it.index() >= word.index()) return inside;
            if (it.text().equals("“") || it.tag().equals("``")) inside = true;
            else if (it.text().equals("”") || it.tag().equals("''")) inside = false;
            else if (it.text().equals("\"")) inside = !inside;
        }
        return inside;
    }

    static boolean isJoined(Tree tree, int before) {
        return tree.words().stream()
                .anyMatch(it -> it.index() < before && it.label().equals("conj") && it.noun());
    }

    private static boolean openingClause(Tree tree, Word word) {
        Optional<Word> subject = tree.root()
                .flatMap(root -> tree.children(root).stream()
                        .filter(it -> Clauses.isSubject(it) && it.noun() && it.index() > word.index())
                        .findFirst());
        return subject.isPresent();
    }
}
