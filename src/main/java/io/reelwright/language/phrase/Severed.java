package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.BitSet;
import java.util.Set;

/** Weighs what a phrase leaves behind although its words lean on it: an object, the whole of a part, a comparison. */
final class Severed {
    private static final Set<String> NEED_AS =
            WordSet.of("see|use|picture|know|treat|describe|regard|view|define|serve|act");
    private static final Set<String> TIMES = WordSet.of(
            "year|years|day|days|week|weeks|month|months|hour|hours|minute|minutes|century|centuries|morning|night|evening|january|february|march|april"
                    + "|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|decade|decades");

    /** Adverbs without which a verb would say the opposite. */
    private static final Set<String> TURNING = WordSet.of(
            "wrongly|falsely|mistakenly|allegedly|supposedly|reportedly|hardly|barely|scarcely|nearly|almost|never|rarely|seldom");

    private final Arcs arcs;

    Severed(Arcs arcs) {
        this.arcs = arcs;
    }

    double penalty(Candidate candidate) {
        double sum = 0;
        BitSet in = candidate.words();
        for (int i = in.nextSetBit(0); i >= 0; i = in.nextSetBit(i + 1)) {
            Word word = arcs.word(i);
            for (Word left : arcs.children(word))
                if (!in.get(left.index()) && !left.mark()) sum += behind(candidate, word, left);
        }
        return sum;
    }

    private double behind(Candidate candidate, Word word, Word left) {
        if (word.verb() && !isModifier(word)) return behindVerb(candidate, word, left);
        if (word.tag().startsWith("JJ") || word.tag().startsWith("RB")) return behindAdjective(word, left);
        return behindNoun(candidate, word, left);
    }

    private static boolean isModifier(Word word) {
        return word.label().equals("amod") || word.label().equals("compound");
    }

    private double behindVerb(Candidate candidate, Word verb, Word left) {
        boolean right = left.index() > verb.index();
        if (left.label().equals("advcl") && isCondition(left)) return 0.2;
        if (TURNING.contains(left.lower())) return 1.5;
        if (!right) return 0;
        switch (left.label()) {
            case "dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "dative" -> {
                return TIMES.contains(left.lower()) ? 0.2 : 0.85;
            }
            case "advcl" -> {
                return left.tag().startsWith("JJ") ? 0.85 : 0;
            }
            case "advmod" -> {
                boolean complement = left.tag().equals("RBR")
                        || left.tag().startsWith("JJ")
                        || !arcs.children(left).isEmpty();
                return isFirstBehind(candidate, verb, left) || complement ? 0.5 : 0.05;
            }
            case "prep", "agent" -> {
                return behindVerb(candidate, verb, left, left.lower());
            }
            default -> {
                return 0;
            }
        }
    }

    private boolean isCondition(Word clause) {
        return arcs.children(clause, "mark|advmod").stream()
                .anyMatch(it -> WordSet.of("if|unless|until|provided").contains(it.lower()));
    }

    private double behindVerb(Candidate candidate, Word verb, Word prep, String lower) {
        boolean object = arcs.children(verb, "dobj|attr|acomp|oprd|xcomp|ccomp").stream()
                .anyMatch(it -> candidate.has(it.index()));
        if (lower.equals("as") && NEED_AS.contains(verb.lemma())) return 1.2;
        boolean taken = arcs.children(verb, "prep|agent").stream().anyMatch(it -> candidate.has(it.index()));
        if (lower.equals("to")
                && arcs.children(verb, "prep").stream()
                        .anyMatch(it -> it.lower().equals("from") && candidate.has(it.index()))) return 0.8;
        if (object) return WordSet.of("to|into|from").contains(lower) ? 0.45 : 0;
        if (taken || isTimely(prep)) return 0;
        boolean bare =
                verb.tag().equals("VBN") && arcs.children(verb, "aux|auxpass").isEmpty();
        boolean first = arcs.children(verb, "prep|agent").getFirst().index() == prep.index();
        return !first ? 0 : bare ? 0.9 : 0.85;
    }

    private boolean isFirstBehind(Candidate candidate, Word verb, Word left) {
        return left.index() == verb.index() + 1 && !candidate.has(left.index());
    }

    private boolean isTimely(Word part) {
        return arcs.subtree(part).stream()
                .anyMatch(i -> TIMES.contains(arcs.word(i).lower()) || isYear(arcs.word(i)));
    }

    private static boolean isYear(Word word) {
        return word.tag().equals("CD")
                && word.text().length() == 4
                && word.text().chars().allMatch(Character::isDigit);
    }

    private double behindAdjective(Word adjective, Word left) {
        boolean right = left.index() > adjective.index();
        if (right && WordSet.of("prep|xcomp|ccomp|acl").contains(left.label())) return 0.6;
        if (right && left.label().equals("advcl")) return 0.6;
        return !right && WordSet.of("advmod|neg|npadvmod").contains(left.label()) ? 0.6 : 0;
    }

    private double behindNoun(Candidate candidate, Word noun, Word left) {
        boolean right = left.index() > noun.index();
        if (right
                && WordSet.of("nothing|something|anything|everything|nobody|someone|anyone|everyone|one|ones|those")
                        .contains(noun.lower())
                && WordSet.of("prep|amod|relcl|acl|xcomp").contains(left.label())) return 0.9;
        if (!right) return WordSet.of("amod|nummod|poss|compound|neg|quantmod").contains(left.label()) ? 0.3 : 0;
        switch (left.label()) {
            case "prep" -> {
                return left.lower().equals("of") ? withoutOf(noun) : 0.05;
            }
            case "relcl", "acl" -> {
                if (isMost(noun)) return 0.75;
                boolean bare = noun.tag().equals("NNS")
                        && arcs.child(noun, "det|amod|nummod|poss").isEmpty()
                        && noun.label().startsWith("nsubj");
                return bare ? 0.3 : 0.05;
            }
            case "conj" -> {
                return noun.label().startsWith("nsubj") ? 0.3 : 0.15;
            }
            default -> {
                return 0;
            }
        }
    }

    private boolean isMost(Word noun) {
        return arcs.children(noun, "amod|advmod|det|nummod").stream()
                .anyMatch(it -> WordSet.of("first|only|last").contains(it.lower())
                        || it.tag().equals("JJS")
                        || it.tag().equals("RBS"));
    }

    private double withoutOf(Word noun) {
        if (Arcs.isQuantity(noun)) return 1.3;
        if (arcs.child(noun, "nummod").isPresent()) return 0.5;
        String article = arcs.child(noun, "det").map(Word::lower).orElse("");
        return switch (article) {
            case "a", "an" -> 0.5;
            case "the" -> 0.35;
            default -> 0.25;
        };
    }
}
