package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Set;

/** Decides which lines can never stand alone on a picture. */
final class PhraseLimits {
    private static final int MOST_WORDS = 8;
    private static final int MOST_CHARACTERS = 46;
    private static final Set<String> NEVER_LAST = WordSet.of(
            "the|a|an|this|that|these|those|its|their|his|her|my|our|your|of|to|and|or|but|nor|so|if|as|than|with|without|by|for|from|at|into|onto"
                    + "|worth|due|such|not|never|very|too|quite|rather|almost|nearly|about|roughly|around|more|less|most|least|much|many|every|each|no"
                    + "|is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|who|which|whose"
                    + "|whom|what|where|when|while|because|although|though|unless|until|since|whether|only|just|even|also|both|either|neither"
                    + "|he|she|they|we|i|amid|among|between|including|like|unlike|per|plus|via|upon|toward|towards|during|despite|against|n't|n’t");

    private PhraseLimits() {}

    /** Returns whether the words may stand alone. */
    static boolean allow(Arcs arcs, List<Word> words, String line) {
        if (words.isEmpty() || line.length() > MOST_CHARACTERS || count(line) > MOST_WORDS) return false;
        Word first = words.getFirst();
        Word last = words.getLast();
        if (first.tag().equals("CC")
                || first.tag().startsWith("W")
                || first.label().equals("mark") && !first.tag().equals("TO")) return false;
        if (WordSet.of("than|as|'s|’s|n't|n’t|not|per|of|ago").contains(first.lower()) && !isDenial(first))
            return false;
        if (NEVER_LAST.contains(Token.of(line).getLast().lower())
                && !arcs.isParticle(last)
                && !last.label().equals("prt")) return false;
        if (ends(arcs, words, last) || crosses(arcs, first, last)) return false;
        if (words.stream().anyMatch(it -> WordSet.of("(|)|[|]|\"|“|”|—|:|;").contains(it.text()))) return false;
        if (words.stream()
                .anyMatch(it -> it.label().equals("neg")
                        && it.head() >= 0
                        && it.lower().endsWith("t")
                        && it.lower().length() < 4
                        && !it.lower().equals("not")
                        && !words.contains(arcs.word(it.head())))) return false;
        boolean noun = words.stream().anyMatch(it -> it.noun() || it.tag().equals("CD"));
        boolean pronoun = words.stream()
                .anyMatch(it -> it.tag().equals("PRP")
                        || it.tag().equals("DT") && !it.label().equals("det"));
        return (noun || !pronoun) && words.stream().anyMatch(PhraseLimits::hasContent);
    }

    private static boolean isDenial(Word first) {
        return first.lower().equals("not");
    }

    private static boolean hasContent(Word word) {
        return word.noun()
                || word.verb()
                || word.tag().startsWith("JJ")
                || word.tag().equals("CD");
    }

    /** Returns whether a mark that parts the sentence lies between two words. */
    private static boolean crosses(Arcs arcs, Word first, Word last) {
        for (int i = first.index(); i < last.index(); i++)
            if (WordSet.of(":|;|—|.|?|!|…").contains(arcs.word(i).text())) return true;
        return false;
    }

    private static boolean ends(Arcs arcs, List<Word> words, Word last) {
        boolean particle = last.label().equals("prt") || arcs.isParticle(last);
        if (particle || last.tag().equals("CD")) return false;
        if (NEVER_LAST.contains(last.lower())) return true;
        boolean possessive = last.tag().equals("POS") || last.tag().equals("PRP$");
        boolean preposition = last.tag().equals("IN")
                || last.tag().equals("TO")
                || last.tag().equals("MD")
                || last.tag().equals("CC");
        return possessive || preposition || last.label().equals("compound") && words.size() == 1;
    }

    /** Returns the number of words; those joined by hyphens count once. */
    static int count(String line) {
        return 1 + (int) line.chars().filter(c -> c == ' ').count();
    }
}
