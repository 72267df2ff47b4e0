package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.story.Wording.Edit;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the branches of a sentence that can be left out, so that what remains is grammatical and means the same. Words are never cut
 * singly; no branch that turns, limits or completes what is said is cut out of a clause, and no person loses the office or trade.
 */
final class Shortening {
    private static final int MOST_CUTS = 6;
    /** Sentences with more words and marks may also lose their last phrases. */
    private static final int LONG = 20;

    /** A trailing phrase of at least so many words can go without a comma before it. */
    private static final int LONG_PHRASE = 9;
    /** Most words between two dashes that are taken for an aside. */
    private static final int MOST_ASIDE = 14;

    private final Tree tree;
    private final List<Cut> cuts = new ArrayList<>();

    /** A branch that can be left out; the higher its cost, the more it says. */
    record Cut(Edit edit, double cost) {}

    private Shortening(Tree tree) {
        this.tree = tree;
    }

    /** Returns the branches that can be left out, cheapest first, at most six. */
    static List<Cut> cuts(Tree tree) {
        if (tree.root().isEmpty()) return List.of();
        Shortening found = new Shortening(tree);
        for (Word word : tree.words()) found.look(word);
        found.aside();
        if (tree.words().size() > LONG)
            for (Edit end : SentenceEnds.of(tree)) found.cuts.add(new Cut(end, found.cost(end)));
        return found.cuts.stream()
                .filter(it -> Limits.allow(tree, it.edit()))
                .sorted(Comparator.comparingDouble(Cut::cost)
                        .thenComparingInt(it -> it.edit().begin()))
                .limit(MOST_CUTS)
                .toList();
    }

    /** Returns all ways to leave out some of the branches, least loss first; the first one leaves out nothing. */
    static List<List<Edit>> choices(Tree tree) {
        List<Cut> cuts = cuts(tree);
        record Choice(List<Edit> edits, double cost) {}
        List<Choice> choices = new ArrayList<>();
        for (int set = 0; set < 1 << cuts.size(); set++) {
            List<Edit> edits = new ArrayList<>();
            double cost = 0;
            for (int i = 0; i < cuts.size(); i++)
                if ((set >> i & 1) == 1) {
                    edits.add(cuts.get(i).edit());
                    cost += cuts.get(i).cost();
                }
            choices.add(new Choice(edits, cost));
        }
        choices.sort(Comparator.comparingDouble(Choice::cost));
        return choices.stream().map(Choice::edits).toList();
    }

    /** The end of a long sentence costs more than a branch in commas, and more the longer it is. */
    private double cost(Edit end) {
        List<Word> branch =
                tree.words().stream().filter(it -> it.begin() >= end.begin()).toList();
        return 3
                + 0.1 * branch.size()
                + 0.5 * figures(branch)
                + (branch.stream().anyMatch(Word::name) ? 0.7 : 0);
    }

    private void look(Word word) {
        switch (word.label()) {
            case "appos" -> apposition(word);
            case "relcl", "rcmod" -> relative(word);
            case "acl", "partmod", "advcl", "vmod" -> clause(word);
            case "prep", "agent" -> phrase(word);
            case "advmod", "npadvmod", "intj", "meta", "cc" -> {
                opening(word);
                manner(word);
            }
            case "conj" -> second(word);
            default -> {}
        }
    }

    private void apposition(Word word) {
        if (!between(word) || isListed(word)) return;
        boolean person = tree.head(word).filter(Word::name).isPresent() && Roles.isRole(word);
        if (person) return;
        boolean naming = word.name() || tree.head(word).filter(Word::name).isPresent();
        if (Syntax.turns(tree.subtree(word))) return;
        cut(word, naming ? 5 : 2);
    }

    /** Returns whether what looks like an apposition is a member of a list. */
    private boolean isListed(Word word) {
        Word head = tree.words().get(word.head());
        List<Word> all = tree.children(head, "appos", "conj", "cc");
        List<Word> below = tree.children(word, "conj", "cc");
        return all.stream().filter(it -> it.index() != word.index()).findAny().isPresent() || !below.isEmpty();
    }

    /** Words between two dashes, which the rest of the sentence does without whatever the parser makes of them. */
    private void aside() {
        List<Word> dashes = tree.words().stream()
                .filter(it -> WordSet.of("—|–|--").contains(it.text()))
                .toList();
        if (dashes.size() != 2) return;
        Word from = dashes.getFirst();
        Word to = dashes.getLast();
        List<Word> inside = tree.words().subList(from.index() + 1, to.index());
        boolean set = from.index() > 1 && to.index() < tree.words().size() - 2;
        if (!set || inside.isEmpty() || inside.size() > MOST_ASIDE || Syntax.turns(inside)) return;
        cuts.add(new Cut(new Edit(from.begin(), to.end(), ""), 1 + figures(inside)));
    }

    private void relative(Word word) {
        if (Statements.isOfSomebodyOnce(tree, word) && !Syntax.follows(tree, word, ",")) {
            cut(word, 2);
            return;
        }
        if (!Syntax.follows(tree, word, ",") || !ended(word)) return;
        String first = Syntax.first(tree, word).lower();
        boolean free = WordSet.of("which|who|whose|where|whom|when|in|of|all|some|most|many|one|including|with")
                .contains(first);
        if (free) cut(word, 1);
    }

    private void clause(Word word) {
        Word first = Syntax.first(tree, word);
        if (WordSet.of(
                        "if|unless|because|until|although|though|despite|without|whether|lest|provided|except|even|so|since|once")
                .contains(first.lower())) return;
        if (Syntax.turns(tree.subtree(word))) return;
        boolean participle = word.tag().equals("VBG")
                || word.tag().equals("VBN")
                || word.tag().equals("VBD");
        if (opens(word)) cut(word, participle ? 2.5 : 3.5);
        else if (Syntax.follows(tree, word, ",") && ended(word))
            cut(word, participle && first.index() == word.index() ? 2 : 3);
    }

    private void phrase(Word word) {
        if (word.label().equals("agent") || !Syntax.isPreposition(word)) return;
        List<Word> branch = tree.subtree(word);
        String first = branch.getFirst().lower();
        if (WordSet.of("without|despite|unless|except|instead|unlike|than|under|if|according|because")
                .contains(first)) return;
        if (Syntax.turns(branch)) return;
        boolean verbal = tree.head(word).filter(Word::verb).isPresent();
        if (verbal && opens(word)) cut(word, 3);
        else if (between(word)) cut(word, WordSet.of("including|like|such|amid").contains(first) ? 1 : 2);
        else if (verbal
                && last(word)
                && branch.size() >= LONG_PHRASE
                && WordSet.of("with|through|as|including|amid|by").contains(first)
                && !Syntax.is(word, "agent")) cut(word, 3);
    }

    private void opening(Word word) {
        boolean main = tree.root().filter(root -> root.index() == word.head()).isPresent();
        if (!main || !opens(word) || Syntax.turns(tree.subtree(word))) return;
        boolean time = word.tag().equals("RB")
                || tree.subtree(word).stream().anyMatch(it -> it.tag().equals("CD"))
                || WordSet.of(
                                "day|week|month|year|today|yesterday|tomorrow|morning|evening|night|time|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday")
                        .contains(word.lemma());
        if (word.label().equals("npadvmod") && !time) return;
        boolean link = WordSet.of(LINKS).contains(word.lower());
        cut(word, link ? 0.2 : 2.5);
    }

    /** {@code Quickly}, {@code eagerly}: how something is done; adverbs that weigh, limit or date a statement stay. */
    private void manner(Word word) {
        boolean verbal = tree.head(word).filter(Word::verb).isPresent();
        if (!verbal || !word.lower().endsWith("ly") || tree.subtree(word).size() > 1 || word.index() == 0) return;
        if (WordSet.of(
                        "only|early|daily|weekly|monthly|yearly|nearly|hardly|rarely|barely|scarcely|apparently|allegedly|reportedly|probably|possibly|likely|supposedly|roughly|approximately|usually|mostly|partly|largely|generally|typically|previously|formerly|originally|initially|currently|recently|annually|particularly|especially|mainly|solely|merely|virtually|practically|potentially|presumably|seemingly|wrongly|falsely|mistakenly|badly|poorly|well|directly|freely|differently|evenly|properly|carefully|publicly|privately|legally|illegally|unlikely|closely|highly|fully|briefly|partially|temporarily|simply|exactly|slightly|equally|really")
                .contains(word.lower())) return;
        boolean marks = Syntax.before(tree, word).filter(Syntax::isMark).isPresent();
        if (!marks) cuts.add(new Cut(new Edit(word.begin(), word.end(), ""), 1.5));
    }

    /** Words at the start of a sentence that only tie it to the one before. */
    static final String LINKS =
            "however|moreover|furthermore|additionally|meanwhile|indeed|still|also|besides|therefore|thus|consequently|finally|instead|overall|similarly|likewise|nevertheless|nonetheless|anyway|basically|actually|interestingly|surprisingly|remarkably|notably|honestly|sadly|luckily|fortunately|unfortunately|obviously|clearly|importantly|hence|accordingly|otherwise|well|oh|yes|ok|okay|so|and|but|yet|then";

    /** A coordinated clause with its own subject, or a coordinated verb at the end, behind {@code and}. */
    private void second(Word word) {
        Word head = tree.words().get(word.head());
        boolean main = tree.root().filter(root -> root.index() == head.index()).isPresent();
        if (!main || !word.verb() || !last(word)) return;
        List<Word> branch = tree.subtree(word);
        Word first = branch.getFirst();
        Word link = Syntax.before(tree, first).orElse(first);
        if (!link.lower().equals("and") || Syntax.turns(branch)) return;
        boolean own = Syntax.subject(tree, word).isPresent() && Syntax.finite(tree, word);
        Word from =
                Syntax.before(tree, link).filter(it -> it.text().equals(",")).orElse(link);
        if (!own && !from.text().equals(",")) return;
        double cost = (own ? 3 : 3.5) + figures(branch);
        cuts.add(new Cut(new Edit(from.begin(), Syntax.last(tree, word).end(), ""), cost));
    }

    /** Returns whether the branch opens the sentence and a comma ends it. */
    private boolean opens(Word word) {
        List<Word> branch = tree.subtree(word);
        Word first = branch.getFirst();
        Word last = Syntax.last(tree, word);
        boolean start = first.index() == 0
                || first.index() == 1 && tree.words().getFirst().tag().equals("CC");
        return start
                && last.index() - first.index() < branch.size() + 2
                && Syntax.after(tree, last).filter(it -> it.text().equals(",")).isPresent();
    }

    /** Returns whether commas stand on both sides of the branch, or one before it and the end after it. */
    private boolean between(Word word) {
        return Syntax.follows(tree, word, ",") && ended(word);
    }

    private boolean ended(Word word) {
        Word last = Syntax.last(tree, word);
        return Syntax.after(tree, last)
                .map(it -> it.text().equals(",") || isEnd(it))
                .orElse(true);
    }

    private boolean last(Word word) {
        return Syntax.after(tree, Syntax.last(tree, word)).map(this::isEnd).orElse(true);
    }

    private boolean isEnd(Word word) {
        for (int i = word.index(); i < tree.words().size(); i++)
            if (!Syntax.isMark(tree.words().get(i))
                    || tree.words().get(i).text().equals(",")) return false;
        return true;
    }

    private void cut(Word word, double cost) {
        List<Word> branch = tree.subtree(word);
        Word first = branch.getFirst();
        Word last = Syntax.last(tree, word);
        if (last.index() - first.index() + 1 > branch.size()) return;
        int begin = Syntax.before(tree, first)
                .filter(it -> it.text().equals(","))
                .map(Word::begin)
                .orElse(first.begin());
        boolean start = begin == first.begin();
        int end = Syntax.after(tree, last)
                .filter(it -> it.text().equals(","))
                .map(Word::end)
                .orElse(last.end());
        double facts = figures(branch) + (branch.stream().anyMatch(Word::name) ? 0.7 : 0);
        boolean verb = tree.words().stream()
                .filter(it -> it.begin() >= end && !it.tag().startsWith("RB"))
                .findFirst()
                .filter(it -> it.verb()
                        || it.tag().equals("MD")
                        || it.tag().equals("IN")
                        || it.tag().equals("TO"))
                .isPresent();
        cuts.add(new Cut(new Edit(begin, end, start ? "" : verb ? " " : ", "), cost + facts));
    }

    private static double figures(List<Word> branch) {
        return branch.stream().anyMatch(it -> it.tag().equals("CD") || CharacterClasses.hasDigit(it.text())) ? 3 : 0;
    }
}
