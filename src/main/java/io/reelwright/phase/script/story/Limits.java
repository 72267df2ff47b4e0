package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.story.Wording.Edit;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;

/**
 * Says which parts of a sentence must stay, because without them the rest says more than the sentence did, or nothing: groups and
 * conditions for which it holds, what completes {@code enough}, {@code one} or {@code the first}, whose opinion it is, and the noun of a
 * pronoun that stays.
 */
final class Limits {
    /** Words at the start of a sentence that open what limits it; {@code in} and {@code at} depend on what follows. */
    private static final String OPENERS =
            "among|amongst|for|within|outside|under|except|unlike|without|before|after|during|until|till|since|beyond|above|below|unless|despite"
                    + "|instead|apart|aside|between|like|as|if|when|whenever|while|where|wherever|whereas|once|by|given|depending|compared|from|over|out"
                    + "|against|based|assuming|considering|adjusted|measured|of|left|taken|provided|because|although|though|even|so|lest|whether|according"
                    + "|most|unlikely|judging|only|not|until|throughout|across|per";
    /** The same where they follow the statement: times and places may go there. */
    private static final String LATER =
            "among|amongst|within|outside|under|except|unlike|without|beyond|unless|despite|instead|if|whenever|wherever|whereas|provided"
                    + "|depending|assuming|until|till|than|because|although|though|whether|lest|only|not|but|according|per|against|apart|aside";

    private static final String ANY =
            "anything|something|nothing|everything|anyone|someone|everyone|anybody|somebody|everybody|nobody|those|anywhere|somewhere|nowhere|that|all";
    /** Nouns that name how something was tried or imagined, not where it is. */
    private static final String TRIED =
            "study|trial|test|survey|experiment|sample|case|theory|practice|principle|model|simulation|poll|lab|laboratory|absence|presence|mouse|mice|event";
    /** What {@code in} may open without limiting: times and turns of speech. */
    private static final String FREE =
            "year|month|week|day|hour|century|decade|season|spring|summer|autumn|winter|morning|afternoon|evening|night|january|february|march|april|may"
                    + "|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|fact|addition|short|turn"
                    + "|end|word|conclusion|summary|essence|meantime|meanwhile|process|time|course|moment|beginning|first|last|once|response|return|example"
                    + "|instance|result";
    /** Adverbs that say how often, how surely or where something holds. */
    private static final String HEDGES =
            "sometimes|usually|often|rarely|seldom|typically|generally|normally|occasionally|perhaps|maybe|possibly|probably|allegedly|reportedly"
                    + "|supposedly|apparently|theoretically|originally|initially|previously|formerly|once|traditionally|historically|technically|legally|elsewhere"
                    + "|here|there|ideally|hopefully|mostly|largely|partly|locally|presumably|purportedly|seemingly|potentially|hypothetically|officially"
                    + "|frequently|commonly|ordinarily|oftentimes|increasingly|temporarily|almost|nearly|roughly|approximately|mainly|chiefly|statistically"
                    + "|nationally|globally|internationally|worldwide|online|alone|privately|publicly|physically";
    /** Words that show an opinion, a guess or advice. */
    private static final String JUDGING =
            "may|might|could|should|would|must|can|will|likely|unlikely|probably|perhaps|possibly|best|worst|better|worse|good|bad|great|important|believe"
                    + "|think|estimate|estimated|expect|expected|about|around|roughly|nearly|almost|approximately|cause|seem|appear|suggest|hope|fear|claim"
                    + "|predict|need|ought|dangerous|safe|effective|significant|biggest|greatest|most|too|enough|very|project|projected|forecast";

    private static final String PRONOUNS = "he|she|it|they|him|her|them|his|hers|its|their|theirs";

    private final Tree tree;
    private final Gap gap;
    private final int from;
    private final int to;

    private Limits(Gap gap) {
        this.gap = gap;
        this.tree = gap.tree();
        this.from = gap.from();
        this.to = gap.to();
    }

    /** Returns whether a part of a sentence may go: the rest still says what the sentence said, or less of it. */
    static boolean allow(Tree tree, Edit cut) {
        Optional<Gap> gap = Gap.of(tree, cut);
        if (gap.isEmpty()) return true;
        Limits limits = new Limits(gap.get());
        return !(limits.isOpening() ? limits.limitsFromFront() : limits.limitsFromBehind())
                && !new Complements(gap.get()).complete()
                && !limits.limitsAFigure()
                && !limits.tearsAList()
                && !limits.saysWhoseOpinion()
                && !limits.namesAPronoun();
    }

    /** {@code a million books of the college library}: whose or where a number of things is stays with the number. */
    private boolean limitsAFigure() {
        return Syntax.isPreposition(gap.first())
                && tree.head(gap.first())
                        .filter(it -> it.noun() && it.index() < from)
                        .filter(it -> it.tag().equals("CD")
                                || tree.children(it).stream()
                                        .anyMatch(number -> number.tag().equals("CD")))
                        .isPresent();
    }

    private boolean isOpening() {
        return from == 0
                || from == 1
                        && WordSet.of("and|but|so|yet|or")
                                .contains(tree.words().getFirst().lower());
    }

    private boolean limitsFromFront() {
        String first = gap.first().lower();
        if (tree.text().regionMatches(true, gap.first().begin(), "in order to ", 0, 12)) return false;
        if (to - from == 1) return WordSet.of(HEDGES).contains(first);
        if (WordSet.of("in|at|on|with").contains(first)) return opensAPlaceOrGroup();
        if (WordSet.of("as|so|of|like").contains(first) && isTurnOfSpeech()) return false;
        return WordSet.of(OPENERS).contains(first)
                || gap.gone().stream()
                        .limit(3)
                        .anyMatch(it -> WordSet.of(HEDGES).contains(it.lower()));
    }

    /** {@code As a result}, {@code of course}, {@code so far}, {@code for example}. */
    private boolean isTurnOfSpeech() {
        Word last = tree.words().get(to - 1);
        return to - from <= 3
                && WordSet.of("result|course|ever|always|well|usual").contains(last.lower());
    }

    /** Returns whether the phrase names for whom, where or in what test the statement holds, and not when. */
    private boolean opensAPlaceOrGroup() {
        Optional<Word> object = tree.child(gap.first(), "pobj");
        if (object.isEmpty()) return false;
        Word noun = object.get();
        if (noun.tag().equals("CD") || WordSet.of(FREE).contains(noun.lemma())) return false;
        boolean happened = tree.root()
                .filter(root -> root.tag().equals("VBD")
                        || tree.children(root, "aux", "auxpass").stream()
                                .anyMatch(it -> it.tag().equals("VBD")))
                .isPresent();
        return !happened
                || noun.name()
                || noun.tag().equals("NNS")
                || WordSet.of(TRIED).contains(noun.lemma());
    }

    private boolean limitsFromBehind() {
        String first = gap.first().lower();
        // "As the bot is called", "among other writers": asides.
        boolean other = gap.gone().size() > 1
                && WordSet.of("other|others").contains(gap.gone().get(1).lower());
        if (gap.isSetOff() && (first.equals("as") || first.equals("among") && other)) return false;
        boolean opener = WordSet.of(LATER).contains(first);
        boolean present = tree.root()
                .filter(root -> root.tag().equals("VBZ")
                        || root.tag().equals("VBP")
                        || tree.children(root, "aux", "auxpass").stream()
                                .anyMatch(it -> it.tag().equals("MD")
                                        || it.tag().equals("VBZ")
                                        || it.tag().equals("VBP")))
                .isPresent();
        if (opener || present && WordSet.of("when|where|once|while|as").contains(first)) return !isLooseRelative();
        if (WordSet.of("for|in").contains(first) && !gap.isSetOff()) return isForAGroup();
        return isRestrictive();
    }

    /** Returns whether it is a relative clause behind a comma: {@code where}, {@code when} or {@code as} then limit nothing. */
    private boolean isLooseRelative() {
        return gap.isSetOff()
                && gap.gone().stream()
                        .anyMatch(it -> Syntax.is(it, "relcl|rcmod")
                                && tree.head(it).filter(gap::stays).isPresent());
    }

    /** {@code for adults}, {@code in mice}, {@code in most states}: the statement holds for these only. */
    private boolean isForAGroup() {
        return tree.child(gap.first(), "pobj")
                .filter(it -> it.tag().equals("NNS") || WordSet.of(TRIED).contains(it.lemma()) || People.isPerson(it))
                .filter(it -> !WordSet.of(FREE).contains(it.lemma())
                        && tree.child(it, "num").isEmpty())
                .isPresent();
    }

    /** Returns whether a clause without a comma says which thing is meant: {@code dogs that bark}, {@code anything that sour}. */
    private boolean isRestrictive() {
        if (gap.isSetOff()) return false;
        if (gap.before().filter(it -> WordSet.of(ANY).contains(it.lower())).isPresent()) return true;
        return gap.gone().stream()
                .filter(it -> Syntax.is(it, "relcl|rcmod|acl|partmod|infmod|vmod"))
                .filter(it -> !Statements.isOfSomebodyOnce(tree, it))
                .anyMatch(it -> tree.head(it)
                        .filter(head -> gap.stays(head) && head.noun())
                        .isPresent());
    }

    /** Returns whether a conjunction stays whose second part goes, or a list loses the member that ends it. */
    private boolean tearsAList() {
        if (gap.before()
                .filter(it ->
                        it.label().equals("cc") || WordSet.of("and|or|but|nor").contains(it.lower()))
                .isPresent()) return true;
        for (Word word : tree.words()) {
            if (!gap.stays(word)) continue;
            List<Word> members = tree.children(word, "conj");
            if (members.isEmpty()) continue;
            List<Word> links = tree.children(word, "cc");
            boolean linked = links.stream().anyMatch(gap::stays);
            boolean some = members.stream().anyMatch(gap::stays);
            boolean all = members.stream().allMatch(gap::stays);
            if (linked && !some || some && !all && !links.isEmpty() && !linked) return true;
            boolean pair = WordSet.of("both|either|neither|not")
                    .contains(Syntax.first(tree, word).lower());
            if (pair && !all) return true;
        }
        // A verb of a list hangs below the one before it.
        return gap.gone().stream()
                .filter(it -> it.label().equals("conj"))
                .map(it -> tree.head(it).orElse(it))
                .anyMatch(head -> gap.stays(head)
                        && head.label().equals("conj")
                        && tree.head(head)
                                .filter(top -> tree.children(top, "cc").isEmpty())
                                .isPresent());
    }

    /** Returns whether the part says whose opinion, guess or advice the rest is. */
    private boolean saysWhoseOpinion() {
        boolean name = gap.first().lower().equals("as")
                && gap.gone().stream()
                        .anyMatch(it -> WordSet.of("call|know|name").contains(it.lemma()));
        if (name) return false;
        boolean according = gap.gone().stream().anyMatch(it -> it.lower().equals("according"));
        boolean says = gap.gone().stream()
                .anyMatch(it -> (Speech.isVerb(it) || Speech.isBelief(it))
                        && it.finite()
                        && tree.children(it, "ccomp", "parataxis").stream().anyMatch(gap::stays));
        boolean said = gap.gone().stream()
                .anyMatch(it -> (Speech.isVerb(it) || Speech.isBelief(it))
                        && Syntax.is(it, "parataxis|meta|advcl|ccomp")
                        && tree.head(it).filter(gap::stays).isPresent()
                        && tree.children(it, "nsubj").stream().anyMatch(subject -> !gap.stays(subject)));
        if (!according && !says && !said) return false;
        boolean record = gap.gone().stream()
                .anyMatch(it -> WordSet.of(
                                "record|data|figure|document|statistic|census|police|statement|report|reporter|official|filing")
                        .contains(it.lemma()));
        return !record
                || tree.words().stream()
                        .filter(gap::stays)
                        .anyMatch(it -> WordSet.of(JUDGING).contains(it.lower())
                                || WordSet.of(JUDGING).contains(it.lemma()));
    }

    /** Returns whether a pronoun stays that finds its noun only in the part: {@code When the doctor came, he disagreed}. */
    private boolean namesAPronoun() {
        for (Word pronoun : tree.words()) {
            if (!gap.stays(pronoun) || !WordSet.of(PRONOUNS).contains(pronoun.lower())) continue;
            People.Kind kind = People.kindOf(pronoun);
            if (kind == null || pronoun.label().equals("expl")) continue;
            boolean gone = gap.gone().stream()
                    .anyMatch(it -> it.noun() && it.index() < pronoun.index() && People.fits(tree, it, kind, true));
            boolean kept = tree.words().stream()
                    .anyMatch(it -> gap.stays(it)
                            && it.noun()
                            && it.index() < pronoun.index()
                            && !tree.below(it, pronoun)
                            && People.fits(tree, it, kind, true));
            if (gone && !kept) return true;
        }
        boolean points = gap.gone().stream().anyMatch(it -> it.verb() && it.finite());
        return points
                && tree.words().stream()
                        .anyMatch(it -> gap.stays(it)
                                && it.index() >= to
                                && WordSet.of("this|these|both").contains(it.lower())
                                && it.label().startsWith("nsubj"));
    }
}
