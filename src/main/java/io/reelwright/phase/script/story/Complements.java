package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whether words that are to be left out complete others that stay: {@code enough ... to}, {@code one of}, {@code spent ... abroad}. */
final class Complements {
    private static final String DEGREES = "enough|too|so|such|sufficient|sufficiently|insufficient|insufficiently";
    private static final String COMPARING =
            "more|less|fewer|rather|other|better|worse|higher|lower|larger|smaller|greater|same|different|as";
    private static final String QUANTITIES =
            "some|many|most|few|fewer|several|all|half|one|none|each|both|neither|either|any|much|more|less|little|enough|plenty|number|numbers"
                    + "|lot|lots|majority|minority|part|parts|third|thirds|quarter|quarters|fifth|dozens|hundreds|thousands|millions|billions|percent|%|share"
                    + "|rest|pair|group|series|range|amount|portion|fraction|bulk|kind|kinds|sort|sorts|type|types|level|levels|rate|rates|total|average|handful"
                    + "|couple|variety|lack|loss|risk|one-third|two-thirds|dozen";
    /** Verbs that say too little without their phrase, each with the words that open it. */
    private static final String INCOMPLETE =
            "provide:with|provide:for|equip:with|supply:with|depend:on|rely:on|consist:of|lead:to|result:in|belong:to|refer:to|put|place|set|lay|spend"
                    + "|base:on|devote:to|prevent:from|keep:from|stop:from|turn:into|transform:into|compare:to|compare:with|associate:with|link:to|accuse:of"
                    + "|rob:of|collect:from|replace:with|replace:by|attribute:to|connect:to|limit:to|restrict:to|apply:to|respond:to|expose:to|add:to|relate:to|contribute:to"
                    + "|differ:from|suffer:from|die:of|die:from|host:to|deal:with|cope:with|protect:from|free:from|charge:with|warn:of|warn:about|remind:of"
                    + "|convince:of|inform:of|aim:at|focus:on|fill:with|cover:with|blame:for|use:for|use:as|use:to|know:for|know:as|know:to|drive:from|name:after"
                    + "|point:to|owe:to|amount:to|convert:into|divide:into|split:into|exchange:for|mistake:for|range:from|range:to|come:from|go:to|live:in|serve:as"
                    + "|bring:to|send:to|take:to|move:to|stand:for|fall:to|rise:to|drop:to|work:as|act:as|care:for|look:like|feel:like|sound:like|think:of|help:with"
                    + "|agree:to|agree:with|begin:with|start:with|end:with|win:by|lose:to|lose:by|pay:for|ask:for|call:for|wait:for|look:for|search:for";

    private final Gap gap;
    private final Tree tree;
    private final int from;
    private final int to;

    Complements(Gap gap) {
        this.gap = gap;
        this.tree = gap.tree();
        this.from = gap.from();
        this.to = gap.to();
    }

    /** Returns whether what goes completes a word that stays: {@code enough ... to}, {@code one of}, {@code the first ... to}. */
    boolean complete() {
        if (from == 0) return false;
        String first = gap.first().lower();
        boolean infinitive = gap.first().tag().equals("TO");
        Word last = gap.before().orElse(gap.first());
        boolean begins = WordSet.of("to|for|that|as|than|from|with|not").contains(first) || infinitive;
        if (begins && hasInClause(DEGREES)) return true;
        if (WordSet.of("than|as|from|to").contains(first) && hasInClause(COMPARING) && !gap.isSetOff()) return true;
        boolean of = first.equals("of") || first.equals("out") && to > from + 1;
        if (of && (last.tag().equals("CD") || WordSet.of(QUANTITIES).contains(last.lower()) || last.noun()))
            return true;
        boolean most = WordSet.of("of|in|on|among|to|that|since|for|ever|with|who|which|outside|within|between|at|from")
                        .contains(first)
                && !gap.isSetOff()
                && isHighest();
        return most || isOpenVerb(last, first) || isBareManner(last) || isAimOfVerb(infinitive);
    }

    private boolean hasInClause(String words) {
        for (int i = from - 1; i >= 0; i--) {
            Word word = tree.words().get(i);
            boolean compared = words.equals(COMPARING) && WordSet.of("JJR|RBR").contains(word.tag());
            if (compared || WordSet.of(words).contains(word.lower()))
                return !word.label().equals("cc") && !isEarlierClause(word);
        }
        return false;
    }

    /** Returns whether a conjunction with a new verb stands between a word and the part that goes. */
    private boolean isEarlierClause(Word word) {
        return tree.words().subList(word.index(), from).stream()
                .anyMatch(it -> it.text().equals(";")
                        || it.label().equals("cc")
                                && tree.head(it).filter(Word::verb).isPresent());
    }

    /** Returns whether a superlative, {@code first}, {@code last} or {@code only} stands shortly before the part that goes. */
    private boolean isHighest() {
        for (int i = from - 1; i >= Math.max(0, from - 7); i--) {
            Word word = tree.words().get(i);
            if (word.finite() || Syntax.isMark(word)) return false;
            boolean highest = WordSet.of("JJS|RBS").contains(word.tag())
                    || WordSet.of("first|last|only|second|third|fourth|next|sole")
                            .contains(word.lower());
            if (highest && !word.lower().equals("least")) return true;
        }
        return false;
    }

    /** Returns whether the first verb before the part says too little without it: {@code spent the war}, {@code provides doctors}. */
    private boolean isOpenVerb(Word last, String first) {
        if (gap.isSetOff() && !first.equals("to")) return false;
        Optional<Word> head = tree.head(gap.first());
        Word verb = head.filter(it -> it.verb() && gap.stays(it)).orElse(last.verb() ? last : null);
        if (verb == null) verb = nearestVerb();
        if (verb == null) return false;
        String lemma = verb.lemma();
        if (WordSet.of(INCOMPLETE).contains(lemma)) return true;
        // "Provides clinics throughout the land with pumps": what completes the verb may not stand first.
        if (WordSet.of("provide|supply|equip").contains(lemma)
                && gap.gone().stream().anyMatch(it -> it.lower().equals("with"))) return true;
        Word of = verb;
        return gap.gone().stream()
                .filter(it -> it == gap.first() || it.head() == of.index())
                .anyMatch(it -> WordSet.of(INCOMPLETE).contains(lemma + ":" + it.lower()));
    }

    private @Nullable Word nearestVerb() {
        for (int i = from - 1; i >= 0; i--) {
            Word word = tree.words().get(i);
            if (word.verb()) return word;
            if (Syntax.isMark(word)) return null;
        }
        return null;
    }

    /** {@code behaves strangely}, {@code has been playing awfully}: the adverb is what is said. */
    private boolean isBareManner(Word last) {
        if (to - from != 1 || !gap.first().tag().startsWith("RB") || gap.isSetOff()) return false;
        boolean after = tree.head(gap.first())
                .filter(it -> it.index() == last.index() && it.verb())
                .isPresent();
        return after
                && tree.children(last).stream()
                        .noneMatch(
                                it -> it.index() >= to && Syntax.is(it, "dobj|prep|xcomp|ccomp|attr|acomp|prt|oprd"));
    }

    /** {@code is designed to}, {@code has a chance to}: an infinitive directly behind what asks for it. */
    private boolean isAimOfVerb(boolean infinitive) {
        return infinitive
                && !gap.isSetOff()
                && tree.head(gap.first())
                        .filter(it -> Syntax.is(it, "xcomp|ccomp|acl|infmod|relcl|vmod|acomp")
                                || tree.head(it)
                                        .filter(head -> head.tag().startsWith("JJ") || head.noun())
                                        .isPresent())
                        .isPresent();
    }
}
