package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Set;

/** Weighs how well the form of a phrase suits a picture: whole clauses and figures well, single words and long lines badly. */
final class Shape {
    private static final Set<String> SPEECH =
            WordSet.of("say|tell|believe|think|claim|report|warn|note|argue|add|explain|write|ask|suggest|estimate");
    private static final Set<String> ENABLE = WordSet.of("allow|enable|help|let|cause|lead|permit");

    private final Arcs arcs;

    Shape(Arcs arcs) {
        this.arcs = arcs;
    }

    double of(Candidate candidate, List<Word> shown, String line) {
        return length(shown, line) + kind(candidate, shown) + place(candidate, shown);
    }

    private static double length(List<Word> shown, String line) {
        boolean strong = shown.stream().anyMatch(it -> it.name() || it.tag().equals("CD"));
        double length = switch (PhraseLimits.count(line)) {
            case 1 -> strong ? -0.35 : -0.6;
            case 6 -> -0.15;
            case 7 -> -0.4;
            case 8 -> -0.9;
            default -> 0;
        };
        return length - 0.04 * Math.max(0, line.length() - 34);
    }

    private double kind(Candidate candidate, List<Word> shown) {
        Word head = arcs.word(candidate.head());
        return switch (candidate.kind()) {
            case CLAUSE -> clause(head, shown);
            case PREDICATE -> predicate(head, shown);
            case ADJECTIVE -> -0.15;
            case PREPOSITION -> -0.7;
            case NOUN -> noun(head, shown);
        };
    }

    private double clause(Word verb, List<Word> shown) {
        boolean pointed = verb.label().equals("ccomp") && isPointer(arcs.word(verb.head()));
        double main = pointed || verb.label().equals("root") || verb.label().equals("conj") ? 0.15 : 0;
        Word subject = arcs.subject(verb).orElse(verb);
        boolean pronoun = subject.tag().equals("PRP") || subject.tag().equals("DT");
        double worth =
                !pronoun ? 0.25 : WordSet.of("it|they|this|that|these|those").contains(subject.lower()) ? -0.55 : -0.25;
        if (SPEECH.contains(verb.lemma())) worth -= 0.6;
        if (ENABLE.contains(verb.lemma())) worth -= 0.45;
        if (isTakenBack(verb)) worth -= 0.5;
        if (isBareAfterSubject(verb, shown)) worth -= 0.9;
        return main + worth;
    }

    /** Returns whether a clause follows that may take this one back: {@code …, but …}. */
    private boolean isTakenBack(Word verb) {
        return arcs.children(verb, "cc").stream()
                .anyMatch(it -> WordSet.of("but|yet").contains(it.lower()));
    }

    /** Returns whether a verb only points at the clause below it: {@code Note that …}. */
    private boolean isPointer(Word verb) {
        return verb.tag().equals("VB")
                && WordSet.of("note|remember|notice|recall|consider|know|imagine")
                        .contains(verb.lemma())
                && arcs.subject(verb).isEmpty();
    }

    private boolean isBareAfterSubject(Word verb, List<Word> shown) {
        return verb.tag().equals("VB")
                && shown.stream()
                        .noneMatch(it -> it.head() == verb.index() && it.label().equals("aux"));
    }

    private double predicate(Word verb, List<Word> shown) {
        double worth = -0.1;
        boolean present = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
        if (present) worth -= 0.12;
        if (verb.tag().equals("VBG")) worth -= 0.37;
        if (ENABLE.contains(verb.lemma())) worth -= 0.45;
        if (SPEECH.contains(verb.lemma())) worth -= 0.6;
        boolean mainPassive = shown.stream().anyMatch(it -> it.label().equals("agent"));
        return worth + (mainPassive ? 0.25 : 0);
    }

    private double noun(Word noun, List<Word> shown) {
        boolean strong = shown.stream()
                .anyMatch(it -> it.tag().equals("CD")
                        || CharacterClasses.hasDigit(it.text())
                        || WordSet.of("only|first|half|last|no").contains(it.lower()));
        double worth = 0;
        if (noun.label().startsWith("nsubj") && !strong) worth -= 1.0;
        boolean saying = noun.label().equals("nsubj")
                && noun.head() >= 0
                && SPEECH.contains(arcs.word(noun.head()).lemma());
        if (saying) worth -= 0.6;
        if (isNested(noun)) worth -= 0.35;
        if (isCircumstance(noun)) worth -= 0.25;
        if (measuresAnother(noun)) worth -= 0.8;
        if (arcs.children(noun, "det").stream()
                .anyMatch(it -> WordSet.of("either|any|some|each|such").contains(it.lower()))) worth -= 0.3;
        boolean agent = noun.head() >= 0 && arcs.word(noun.head()).label().equals("agent");
        if (agent) worth += 0.25;
        return worth;
    }

    /** Returns whether a noun only tells more about another noun: {@code electrodes} in {@code reactions at two electrodes}. */
    private boolean isNested(Word noun) {
        if (!noun.label().equals("pobj")) return false;
        Word preposition = arcs.word(noun.head());
        if (preposition.head() < 0) return false;
        Word above = arcs.word(preposition.head());
        return above.noun() && !Arcs.isQuantity(above);
    }

    /** Returns whether a noun only tells when or beside what something happened. */
    private boolean isCircumstance(Word noun) {
        return noun.label().equals("pobj")
                && WordSet.of("during|amid|before|after|until|while|despite|besides|according|from")
                        .contains(arcs.word(noun.head()).lower());
    }

    /** Returns whether a noun is the measure of another word: {@code ten metres} of {@code higher}, {@code two days} of {@code before}. */
    private boolean measuresAnother(Word noun) {
        if (!noun.label().equals("npadvmod")) return false;
        Word above = arcs.word(noun.head());
        return !above.verb() || above.label().equals("advcl");
    }

    private double place(Candidate candidate, List<Word> shown) {
        double worth = 0;
        boolean figure = shown.stream().anyMatch(it -> it.tag().equals("CD") && !isYear(it));
        if (figure) worth += 0.25;
        int verbs = 0;
        for (Word at = arcs.word(candidate.head()); at.head() >= 0 && verbs < 6; at = arcs.word(at.head())) {
            Word above = arcs.word(at.head());
            if (above.verb()
                    && !isPointer(above)
                    && WordSet.of("advcl|ccomp|relcl|acl|pcomp|csubj").contains(at.label())) {
                verbs++;
                worth -= subordinate(at);
            }
        }
        return worth;
    }

    private double subordinate(Word verb) {
        if (!verb.label().equals("advcl")) return candidateCost(verb);
        String mark = arcs.children(verb, "mark|advmod").stream()
                .map(Word::lower)
                .findFirst()
                .orElse("");
        return WordSet.of("before|until|unless|if|whether|although|though|while")
                        .contains(mark)
                ? 1.0
                : 0.4;
    }

    private static double candidateCost(Word verb) {
        return verb.label().equals("ccomp") ? 0.2 : 0.25;
    }

    private static boolean isYear(Word word) {
        return word.text().length() == 4 && word.text().chars().allMatch(Character::isDigit);
    }
}
