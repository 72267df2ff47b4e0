package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides by grammar whether some words of a scene can be shown alone, so that a stranger who reads only them understands them: a whole noun
 * phrase, a name, or a whole clause with its subject and all that its verb is about. Words that are torn out of their phrase cannot, nor can
 * a clause whose subject is a pronoun.
 */
final class WholePhrase {
    /** Nouns that say nothing without what describes them. */
    private static final Set<String> VAGUE = WordSet.of(
            "number|kind|sort|type|way|lot|part|look|thing|fact|issue|amount|couple|few|one|case|act|time|rest|bit|people|man|woman|person|other"
                    + "|stuff|something|anything|everything|someone|place|point|reason|result|use|set|range|level|day|year|week|month|hour|minute|moment"
                    + "|side|example|course|question|problem|idea|area|series|group|form|order|list|member|end|start|beginning|addition|version|total"
                    + "|report|statement|document|company|team|move|decision|plan|attempt|effort|role|case|region|benefit|life|detail|user|need");

    /** Nouns that belong to the preposition before them: {@code in search of answers} is no search. */
    private static final Set<String> IDIOMS = WordSet.of(
            "search|terms|charge|behalf|favor|favour|spite|case|event|wake|midst|front|light|lieu|addition|part|view|means|virtue|need|danger|support|response|advance");

    /** Verbs that say nothing without their complement. */
    private static final Set<String> LIGHT = WordSet.of(
            "be|have|do|seem|appear|become|get|make|take|give|keep|put|let|go|come|remain|stay|mean|show|say|tell|need|want|try|set");

    private static final Set<String> COMPLEMENTS =
            WordSet.of("dobj|attr|acomp|oprd|xcomp|ccomp|prep|agent|prt|dative|advmod|npadvmod|advcl");

    /** What a verb is about: without one of these that the sentence has, its clause is torn. */
    private static final Set<String> OBJECTS = WordSet.of("dobj|attr|acomp|oprd|xcomp|ccomp|dative|prt");

    private static final Set<String> BEFORE_A_NOUN = WordSet.of("amod|compound|nummod|nmod|poss|neg|quantmod|nn|num");
    private static final Set<String> NEVER_FIRST = WordSet.of("IN|TO|CC|MD|RP|POS|EX|WDT|WP|WP$|WRB|PRP");
    private static final Set<String> NEVER_LAST = WordSet.of("IN|TO|CC|MD|POS|EX|WDT|WP|WP$|WRB|DT|PDT|PRP$");
    private static final Set<String> KNOWN =
            WordSet.of("you|we|i|everyone|everybody|nobody|nothing|everything|someone");
    private static final Set<String> HOLDS =
            WordSet.of("if|unless|whether|until|till|when|while|although|though|because|as|since|after|before");

    /** Labels of clauses that only tell when, why or of what. */
    private static final Set<String> HANGS = WordSet.of("advcl|relcl|acl|pcomp|csubj");

    private final Tree tree;
    private final List<Word> in;

    private WholePhrase(Tree tree, List<Word> in) {
        this.tree = tree;
        this.in = in;
    }

    /** Returns whether the words between two offsets of the scene can be shown alone. */
    static boolean stands(SceneWords words, int begin, int end) {
        List<Word> in = words.between(begin, end);
        if (in.isEmpty()) return false;
        WholePhrase phrase = new WholePhrase(words.tree(), in);
        List<Word> tops = in.stream().filter(it -> !phrase.has(it.head())).toList();
        return tops.size() == 1 && !phrase.isTornAtItsEdges() && phrase.stands(tops.getFirst());
    }

    private boolean has(int index) {
        return in.stream().anyMatch(it -> it.index() == index);
    }

    private boolean isTornAtItsEdges() {
        Word first = in.getFirst();
        Word last = in.getLast();
        boolean you = first.tag().equals("PRP") && KNOWN.contains(first.lower());
        boolean points = first.tag().equals("DT")
                && WordSet.of("this|that|these|those|such").contains(first.lower());
        boolean opens = NEVER_FIRST.contains(first.tag()) && !you
                || points
                || first.label().equals("mark");
        boolean helps = first.verb() && WordSet.of("be|have").contains(first.lemma());
        boolean stranded =
                last.tag().equals("IN") && tree.child(last, "pobj", "pcomp").isEmpty() && last.head() < last.index();
        boolean particle = last.label().equals("prt") || stranded;
        boolean closes = NEVER_LAST.contains(last.tag()) && !particle
                || last.label().equals("aux")
                || last.label().equals("auxpass");
        boolean goesOn =
                tree.children(last, "cc").stream().anyMatch(it -> !last.verb() && it.index() == last.index() + 1);
        boolean is = last.lemma().equals("be") || last.lemma().equals("have");
        return opens || helps || closes || goesOn || is || isTornInACompound(last) || isTornInAName(first);
    }

    /** Returns whether the word before the first one describes it, or one of the words after it: {@code San} of {@code San Francisco}. */
    private boolean isTornInAName(Word first) {
        if (first.index() == 0) return false;
        Word before = tree.words().get(first.index() - 1);
        boolean hyphen = before.tag().equals("HYPH") || before.end() == first.begin() && !before.mark();
        return hyphen || BEFORE_A_NOUN.contains(before.label()) && !isPronoun(before) && has(before.head());
    }

    /** Returns whether the last word describes the one that follows: {@code U.S.} of {@code U.S. House}. */
    private boolean isTornInACompound(Word last) {
        return BEFORE_A_NOUN.contains(last.label()) && last.head() > last.index() && !has(last.head());
    }

    private boolean stands(Word top) {
        boolean clause = top.verb() && !isGerund(top);
        if (clause) return isWholeClause(top);
        return (top.noun() || top.tag().equals("CD") || isGerund(top)) && isWholeNoun(top);
    }

    private static boolean isGerund(Word word) {
        return word.tag().equals("VBG")
                && WordSet.of("pobj|dobj|nsubj|csubj|pcomp|attr").contains(word.label());
    }

    private boolean isWholeNoun(Word noun) {
        boolean torn = tree.children(noun).stream()
                .anyMatch(it -> !it.mark()
                        && !has(it.index())
                        && (it.index() < noun.index()
                                ? BEFORE_A_NOUN.contains(it.label()) && !isPronoun(it)
                                : it.label().equals("prep")
                                        && it.lower().equals("of")
                                        && it.index() == in.getLast().index() + 1));
        boolean pronoun = in.stream().anyMatch(it -> it.tag().equals("PRP") && !KNOWN.contains(it.lower()))
                || isPronoun(in.getFirst());
        boolean strong = in.stream().anyMatch(it -> it.name() || it.tag().equals("CD"));
        long content = in.stream()
                .filter(it -> it.noun()
                        || it.verb()
                        || it.tag().startsWith("JJ")
                        || it.tag().equals("CD"))
                .count();
        boolean of =
                tree.children(noun, "prep").stream().anyMatch(it -> it.lower().equals("of"));
        boolean vague = VAGUE.contains(noun.lemma()) && (content < 3 || of);
        boolean idiom = noun.index() > 0
                && IDIOMS.contains(noun.lower())
                && tree.words().get(noun.index() - 1).tag().equals("IN");
        boolean bare = in.size() == 1 && noun.tag().equals("CD");
        boolean numbered = in.stream().anyMatch(it -> it.tag().equals("CD"));
        boolean weak = bare || vague && of && !numbered || !strong && (content < 2 || vague);
        return !torn && !pronoun && !weak && !idiom && (strong || !isOnlyTheSubject(noun));
    }

    private static boolean isPronoun(Word word) {
        return word.tag().equals("PRP$");
    }

    /** Returns whether a noun is what its clause is about: that is known, the point is what comes after it. */
    private boolean isOnlyTheSubject(Word noun) {
        return WordSet.of("nsubj|nsubjpass|csubj").contains(noun.label());
    }

    private boolean isWholeClause(Word verb) {
        Optional<Word> subject = tree.child(verb, "nsubj", "nsubjpass", "csubj");
        if (subject.isEmpty()) return isCommand(verb) && isAbout(verb);
        boolean points = in.stream().anyMatch(it -> it.tag().equals("PRP") && !KNOWN.contains(it.lower()));
        if (points || HANGS.contains(verb.label())) return false;
        Word who = subject.get();
        boolean shown = has(who.index()) && who.index() < verb.index();
        boolean known = who.noun()
                || who.tag().equals("CD")
                || who.verb()
                || who.tag().startsWith("JJ")
                || KNOWN.contains(who.lower());
        boolean helped = tree.children(verb, "aux", "auxpass", "neg").stream().allMatch(it -> has(it.index()));
        return shown && known && helped && !isTornSubject(who) && isAbout(verb) && !isHeld(verb) && isFinite(verb);
    }

    private boolean isFinite(Word verb) {
        return verb.finite()
                || tree.children(verb, "aux", "auxpass").stream().anyMatch(Word::finite)
                || verb.tag().equals("VB") && tree.child(verb, "aux").isPresent();
    }

    private boolean isTornSubject(Word subject) {
        return tree.children(subject).stream()
                .anyMatch(it -> it.index() < subject.index() && BEFORE_A_NOUN.contains(it.label()) && !has(it.index()));
    }

    /** {@code Make a plate}: the base form of a verb, with which the words begin. */
    private boolean isCommand(Word verb) {
        boolean base = verb.tag().equals("VB") && tree.children(verb, "aux").isEmpty();
        boolean first = in.getFirst().index() == verb.index()
                || in.getFirst().label().equals("neg")
                || in.getFirst().label().equals("advmod") && in.getFirst().head() == verb.index();
        return base && first && WordSet.of("root|conj|ccomp|parataxis").contains(verb.label());
    }

    /** Returns whether all that a verb is about is there, and whether it is about anything. */
    private boolean isAbout(Word verb) {
        List<Word> right = tree.children(verb).stream()
                .filter(it -> it.index() > verb.index() && !it.mark() && COMPLEMENTS.contains(it.label()))
                .toList();
        boolean lost = right.stream().anyMatch(it -> OBJECTS.contains(it.label()) && !has(it.index()));
        boolean has = right.stream().anyMatch(it -> has(it.index()));
        boolean passive = tree.child(verb, "auxpass").isPresent();
        boolean leans = right.stream()
                .anyMatch(it -> it.label().equals("prep") && it.index() == verb.index() + 1 && !has(it.index()));
        boolean deep = right.stream()
                .filter(it -> has(it.index())
                        && (it.verb()
                                || it.label().equals("acomp")
                                || it.label().equals("prep")))
                .allMatch(it -> it.verb() ? isAbout(it) && hasItsSubject(it) : isFollowed(it));
        boolean denied = tree.child(verb, "neg").isPresent()
                && right.stream().anyMatch(it -> it.label().equals("prep") && !has(it.index()));
        if (lost || !deep || denied) return false;
        if (!has && leans && !passive) return false;
        return has || !LIGHT.contains(verb.lemma()) && (passive || right.isEmpty());
    }

    /** Returns whether a clause below another one has its subject; an infinitive needs none. */
    private boolean hasItsSubject(Word verb) {
        if (!verb.label().equals("ccomp")) return true;
        return tree.child(verb, "nsubj", "nsubjpass", "csubj", "expl")
                .filter(it -> has(it.index()))
                .isPresent();
    }

    /** Returns whether a preposition has its noun, and an adjective what it needs: {@code likely to rain}. */
    private boolean isFollowed(Word word) {
        return tree.children(word, "pobj", "pcomp", "xcomp", "prep").stream().allMatch(it -> has(it.index()));
    }

    /** Returns whether a clause holds only under another one: {@code if Apple moves on}. */
    private boolean isHeld(Word verb) {
        return tree.children(verb, "mark", "advmod").stream()
                .anyMatch(it -> HOLDS.contains(it.lower()) && it.index() < verb.index());
    }
}
