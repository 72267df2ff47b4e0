package io.reelwright.phase.script.story;

import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.graph.Cancellation;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.check.Pace;
import io.reelwright.phase.script.story.Wording.Edit;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the first sentence of a narration: a claim of the source that stands alone and is short. */
final class Hooks {
    private static final int MOST_TRIED = 24;
    private static final int LEAST_WORDS = 4;
    /** A claim that does not answer a question must at least be near to what the whole source says. */
    private static final double LIKE_ALL = 0.6;

    private final Topic topic;
    private final Passages passages;
    private final Worth worth;
    private final Teller teller;
    private final Introduced introduced;
    private final Pace pace;
    private final HookStyle style;
    private final boolean quotes;

    /** @param quotes whether the author may speak of himself, because he is quoted */
    Hooks(Draft draft, boolean quotes) {
        this.quotes = quotes;
        this.introduced = draft.introduced();
        this.topic = draft.topic();
        this.passages = draft.passages();
        this.worth = draft.worth();
        this.teller = draft.teller();
        this.pace = draft.pace();
        this.style = draft.style();
    }

    /**
     * A first sentence.
     *
     * @param passage the sentence that it comes from
     * @param score   how well it catches, about 0 to 3
     */
    record Hook(String text, int passage, double score) {}

    /** Returns the best claim of at most so many seconds among these sentences. */
    Optional<Hook> best(List<Integer> among, Set<Integer> shun, double seconds) {
        Hook best = null;
        int tried = 0;
        for (int i : among) {
            Cancellation.check();
            if (shun.contains(i) || teller.leans(i) || !mayOpen(passages.tree(i))) continue;
            if (introduced.missing(i, topic.stems()) > 0) continue;
            if (tried++ >= MOST_TRIED) break;
            for (String text : tellings(i)) {
                if (pace.of(text) > seconds || Token.of(text).size() < LEAST_WORDS || isTitle(text)) continue;
                if (topic.asks() && topic.cue(text) == 0 && worth.toMiddle(text) < LIKE_ALL) continue;
                double score = Worth.rounded(score(i, text));
                if ((best == null || score > best.score()) && passages.isWhole(text)) best = new Hook(text, i, score);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns whether a sentence is no command, no quotation and no belief, so that its main clause may be told alone. */
    private boolean mayOpen(Tree tree) {
        Optional<Word> root = tree.root();
        if (root.isEmpty() || CharacterClasses.hasOneOf(tree.text(), "“”\"")) return false;
        if (Syntax.commands(tree)) return topic.kind() == Topic.Kind.HOW_TO || topic.kind() == Topic.Kind.LIST;
        boolean first = Fitness.speaksOfItself(tree);
        return (!first || quotes)
                && !Speech.isBelief(root.get())
                && !LinearRegex.contains(
                        tree.text(), "(?i)^(if|when|although|though|while|as|since|because|once|after|before) ");
    }

    /** Returns whether the words are those of the topic and no others. */
    private boolean isTitle(String text) {
        Set<String> stems = new LinkedHashSet<>(SearchWords.stems(text));
        return topic.stems().containsAll(stems) && topic.covered(text) > 0.8;
    }

    private List<String> tellings(int i) {
        Tree tree = passages.tree(i);
        Set<String> texts = new LinkedHashSet<>();
        List<Edit> ends = ends(tree);
        Optional<Edit> reported = reported(tree);
        for (List<Edit> cuts : teller.choices(i)) {
            texts.add(teller.told(i, cuts, -1, ""));
            if (reported.isPresent()) {
                List<Edit> inner = new ArrayList<>(cuts);
                inner.add(reported.get());
                texts.add(teller.told(i, inner, -1, ""));
            }
            for (Edit end : ends) {
                List<Edit> all = new ArrayList<>(cuts);
                all.add(end);
                texts.add(teller.told(i, all, -1, ""));
            }
        }
        return new ArrayList<>(texts);
    }

    /** Returns the places at which the main clause can end: before an adverbial that follows its object or complement. */
    static List<Edit> ends(Tree tree) {
        Optional<Word> root = tree.root();
        if (root.isEmpty()) return List.of();
        Word verb = root.get();
        List<Word> right = tree.children(verb).stream()
                .filter(it -> it.index() > verb.index())
                .toList();
        boolean complete = false;
        List<Edit> ends = new ArrayList<>();
        for (Word child : right) {
            boolean loose = Syntax.is(child, "advmod|advcl|conj|cc")
                    || child.label().equals("prep") && Syntax.isPreposition(child);
            boolean joined =
                    Syntax.is(child, "conj|cc") && tree.child(verb, "auxpass").isPresent();
            if (loose && (complete || joined)) end(tree, child).ifPresent(ends::add);
            if (Syntax.is(child, "dobj|attr|acomp|xcomp|ccomp|oprd|agent|prep")) complete = true;
        }
        return ends;
    }

    private static Optional<Edit> end(Tree tree, Word child) {
        int from = Syntax.first(tree, child).index();
        while (from > 0 && Syntax.isMark(tree.words().get(from - 1))) from--;
        if (from < 3 || isTurned(tree, from)) return Optional.empty();
        Word before = tree.words().get(from - 1);
        if (before.verb() && !Syntax.is(child, "conj|cc")) return Optional.empty();
        if (LinearRegex.matches(before.lower(), "and|or|to|of|the|a|an|in|on|at|for|with|by|that|which"))
            return Optional.empty();
        int end = tree.words().getLast().end();
        return Optional.of(new Edit(tree.words().get(from).begin(), end, "."));
    }

    /** Returns whether a branch that goes would turn, limit or complete what stays. */
    private static boolean isTurned(Tree tree, int from) {
        for (Word word : tree.words().subList(from, tree.words().size())) {
            if (word.head() >= from || word.head() < 0) continue;
            String first = Syntax.first(tree, word).lower();
            if (word.label().equals("neg")
                    || Syntax.is(word, "dobj|attr|acomp|xcomp|ccomp|oprd|pobj|pcomp|agent|prt|nsubj|nsubjpass"))
                return true;
            if (LinearRegex.matches(
                    first,
                    "than|as|whether|only|but|though|although|unlike|instead|if|unless|without|except|until|never|rather|not|provided|despite|nor|or|so|like|such"))
                return true;
            boolean noun = tree.words().get(word.head()).noun();
            if (noun && (Syntax.is(word, "conj|cc|compound") || word.label().equals("prep") && first.equals("of")))
                return true;
        }
        return false;
    }

    /** The words of a sentence that somebody reports: {@code the dam had held} of {@code The mayor said the dam had held}. */
    private static Optional<Edit> reported(Tree tree) {
        return tree.root()
                .filter(Speech::isVerb)
                .flatMap(root -> tree.child(root, "ccomp"))
                .filter(clause -> Syntax.isClause(tree, clause)
                        && clause.index() > tree.root().map(Word::index).orElse(0))
                .map(clause -> tree.subtree(clause).stream()
                        .filter(it -> !it.label().equals("mark") && !Syntax.isMark(it))
                        .findFirst()
                        .orElse(clause))
                .map(first -> new Edit(0, first.begin(), ""));
    }

    private double score(int i, String text) {
        int words = Token.of(text).size();
        Set<String> left = new HashSet<>(SearchWords.stems(passages.at(i).text()));
        left.removeAll(new HashSet<>(SearchWords.stems(text)));
        double lost = Math.max(0, Worth.facts(passages.at(i).text()) - Worth.facts(text));
        boolean figure = CharacterClasses.hasDigit(text);
        boolean contrast = LinearRegex.contains(
                text, "(?i)\\b(not|never|no|but|without|nothing|only|than|still|cannot|can't|first|most|until)\\b");
        double styled = switch (style) {
            case NUMBER -> figure ? 0.2 : 0;
            case CONTRAST -> contrast ? 0.2 : 0;
            case FACT, STORY, QUESTION, PROMISE -> 0;
        };
        Set<String> own = new HashSet<>(SearchWords.stems(text));
        own.removeAll(topic.stems());
        double thin = own.size() < 3 && !figure ? 0.2 : 0;
        int rank = worth.usable().indexOf(i);
        double lead = topic.asks() ? 0 : 0.5 / (1 + rank);
        return worth.toTopic(text)
                + 0.5 * worth.toMiddle(text)
                + 0.5 * topic.cue(text)
                + 0.5 * topic.covered(text)
                + lead
                + 0.4 * worth.of(i)
                + 0.35 * Worth.facts(text)
                + (contrast ? 0.1 : 0)
                + styled
                + 0.015 * Math.min(12, words)
                - thin
                - (teller.hasPronouns(i) ? 0.25 : 0)
                - 0.15 * lost
                - 0.01 * left.size()
                - (LinearRegex.contains(text, "(?i)^(it|they|this|these|he|she|you|there|i|we)\\b") ? 0.3 : 0);
    }
}
