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
import io.reelwright.text.WordSet;
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
    /** Likeness to the topic from which a claim is about it, whatever its words. */
    private static final double ABOUT = 0.5;
    /** A first sentence below this catches less than the question or the first sentence of the source. */
    private static final double LEAST_SCORE = 2.2;
    /** The same where only the topic itself could open: a question read aloud catches less than a part of its answer. */
    private static final double LEAST_ANSWER = 1.7;
    /** The same for a guide, whose promise may follow its first sentence. */
    private static final double LEAST_OF_GUIDE = 1.4;
    /** The same when nothing else is left than to read the question aloud. */
    private static final double LEAST_OF_ALL = 1.0;

    /** Additional seconds for a first sentence that is better by {@link #MUCH} than each shorter one. */
    private static final double GRACE = 2.4;

    private static final double MUCH = 0.1;
    /** Most words of a first sentence that is heard as one claim. */
    private static final int MOST_WORDS = 14;

    private static final int MOST_OF_GUIDE = 17;

    /** What it costs to leave out a word of the topic that no other sentence has. */
    private static final double GONE = 0.9;

    private static final double LEAD_GRACE = 0.8;
    /** What it is worth that the words say the same as the whole sentence. */
    private static final double KEPT = 1.2;

    private static final String DEPENDS =
            "(?i)^(if|when|although|though|while|since|because|once|after|before|so|as) [^o]";

    /** Words that go on with something. */
    private static final String GOES_ON =
            "(?i)^(the (first|next|last|final|other) (step|thing|part|stage|point)|another|most notably|notably|then|next|also)\\b";

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

    /**
     * Returns the best claim among these sentences.
     *
     * @param seconds what it should take at most; a much better one may take longer by {@link #GRACE}
     */
    Optional<Hook> best(List<Integer> among, Set<Integer> shun, double seconds) {
        List<Hook> found = claims(among, shun, seconds + GRACE, false);
        if (found.isEmpty() && topic.asks()) found = claims(among, shun, seconds + GRACE, true);
        return best(found, seconds);
    }

    private Optional<Hook> best(List<Hook> found, double seconds) {
        Optional<Hook> best = found.stream().reduce((a, b) -> b.score() > a.score() ? b : a);
        Optional<Hook> brief = found.stream()
                .filter(it -> pace.of(it.text()) <= seconds)
                .reduce((a, b) -> b.score() > a.score() ? b : a);
        // A topic with hardly a word of its own, "Why it matters", cannot tell which claim is much better.
        if (topic.stems().size() < 2) return brief;
        return brief.filter(it -> it.score() + MUCH >= best.orElse(it).score()).or(() -> best);
    }

    /** Returns the most words of a first sentence; a guide has few claims, and its promise follows. */
    private int mostWords() {
        return topic.kind() == Topic.Kind.HOW_TO ? MOST_OF_GUIDE : MOST_WORDS;
    }

    private double least() {
        if (topic.stems().size() < 2) return LEAST_SCORE;
        if (topic.kind() == Topic.Kind.HOW_TO) return LEAST_OF_GUIDE;
        return topic.asks() ? LEAST_ANSWER : LEAST_SCORE;
    }

    /** @param anything whether a claim may open that answers nothing and is only about the topic */
    private List<Hook> claims(List<Integer> among, Set<Integer> shun, double seconds, boolean anything) {
        List<Hook> found = new ArrayList<>();
        int tried = 0;
        for (int i : among) {
            Cancellation.check();
            if (shun.contains(i) || teller.leans(i) || !mayOpen(passages.tree(i))) continue;
            if (introduced.missing(i, topic.stems()) > 0) continue;
            if (passages.abbreviations().unexplained(passages.at(i).text(), topic.text()) > 0) continue;
            if (tried++ >= MOST_TRIED) break;
            for (String text : tellings(i)) {
                int words = Token.of(text).size();
                boolean lead = !topic.asks() && i == worth.usable().getFirst();
                boolean brief = pace.of(text) <= (lead ? seconds + LEAD_GRACE : seconds);
                if (!brief || words < LEAST_WORDS || words > mostWords() || isTitle(text)) continue;
                if (LinearRegex.contains(text, DEPENDS) || LinearRegex.contains(text, GOES_ON)) continue;
                if (!anything && topic.asks() && topic.cue(text) == 0 && worth.toMiddle(text) < LIKE_ALL) continue;
                if (hidesSomebody(passages.at(i).text(), text)) continue;
                double score = Worth.rounded(score(i, text));
                if (score >= (anything ? LEAST_OF_ALL : least()) && passages.isWhole(text))
                    found.add(new Hook(text, i, score));
            }
        }
        return found;
    }

    /** Returns whether a sentence is no command, no quotation and no belief, so that its main clause may be told alone. */
    private boolean mayOpen(Tree tree) {
        Optional<Word> root = tree.root();
        if (root.isEmpty() || CharacterClasses.hasOneOf(tree.text(), "“”\"")) return false;
        boolean step = topic.kind() == Topic.Kind.HOW_TO
                && tree.words().getFirst().tag().equals("VB");
        if (step) return false;
        if (Syntax.commands(tree)) return topic.kind() == Topic.Kind.LIST;
        boolean first = Fitness.speaksOfItself(tree);
        return (!first || quotes) && !Speech.isBelief(root.get());
    }

    /** {@code The coach praised the young striker} hides the name that stood in the part that is left out. */
    private boolean hidesSomebody(String whole, String text) {
        if (text.length() >= whole.length()) return false;
        Set<String> told = new HashSet<>();
        for (Token token : Token.of(text)) told.add(token.core());
        boolean lost = Token.of(whole).stream()
                .anyMatch(it -> it.capital() && !told.contains(it.core()) && passages.isName(it.core(), false));
        if (!lost) return false;
        Tree tree = passages.read(text);
        return tree.words().stream()
                .anyMatch(it -> People.isPerson(it)
                        && !it.name()
                        && tree.children(it, "det").stream()
                                .anyMatch(det -> det.lower().equals("the"))
                        && tree.children(it, "prep", "relcl", "rcmod", "appos").isEmpty());
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

    /** Returns the places at which the sentence can end: before an adverbial that follows the object or complement of its verb. */
    static List<Edit> ends(Tree tree) {
        List<Edit> ends = new ArrayList<>();
        for (Word verb : tree.words()) {
            boolean carries = verb.label().equals("root") || Syntax.is(verb, "xcomp|infmod|acl|ccomp|conj|pcomp");
            if (verb.verb() && carries || tree.root().filter(verb::equals).isPresent()) ends(tree, verb, ends);
        }
        for (Word word : tree.words())
            if (word.lower().equals("including") && word.label().equals("prep") && isLast(tree, word))
                end(tree, word).ifPresent(ends::add);
        return ends;
    }

    /** Returns whether no clause goes on behind the examples that a word opens. */
    private static boolean isLast(Tree tree, Word opener) {
        return tree.root().filter(it -> it.index() < opener.index()).isPresent()
                && tree.words().stream()
                        .filter(it -> it.index() > opener.index())
                        .noneMatch(it -> Syntax.isClause(tree, it));
    }

    private static void ends(Tree tree, Word verb, List<Edit> ends) {
        boolean complete = false;
        for (Word child : tree.children(verb)) {
            if (child.index() < verb.index()) continue;
            boolean loose = Syntax.is(child, "advmod|advcl|conj|cc|npadvmod|tmod")
                    || child.label().equals("prep") && Syntax.isPreposition(child);
            boolean joined =
                    Syntax.is(child, "conj|cc") && tree.child(verb, "auxpass").isPresent();
            if (loose && !isNeeded(tree, verb, child) && (complete || joined))
                end(tree, child).ifPresent(ends::add);
            boolean amount = child.label().equals("npadvmod")
                    && tree.children(child).stream().anyMatch(it -> it.tag().equals("CD"));
            if (amount || Syntax.is(child, "dobj|attr|acomp|xcomp|ccomp|oprd|agent|prep")) complete = true;
        }
    }

    /** Returns whether the verb says nothing without its adverbial, or an amount without what it is for. */
    private static boolean isNeeded(Tree tree, Word verb, Word child) {
        boolean leans = WordSet.of(
                        "spend|put|place|set|lay|leave|keep|bear|play|consist|depend|belong|lie|sit|stand|live|last|take|get|be")
                .contains(verb.lemma());
        boolean with = child.lower().equals("with")
                && WordSet.of(
                                "provide|supply|equip|present|fill|cover|replace|compare|combine|share|align|face|load|furnish")
                        .contains(verb.lemma());
        boolean amount = child.lower().equals("for")
                && CharacterClasses.hasDigit(tree.text().substring(0, child.begin()));
        return amount || with || leans && !Syntax.is(child, "conj|cc|advcl");
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
            boolean role = first.equals("as") && takesRole(tree, word);
            boolean waits = first.equals("until") && Syntax.turns(tree.words().subList(0, from));
            if (role
                    || waits
                    || LinearRegex.matches(
                            first,
                            "than|whether|only|but|though|although|unlike|instead|if|unless|without|except|never|rather|not|provided|nor|or|so|like|such"))
                return true;
            boolean noun = tree.words().get(word.head()).noun();
            if (noun && (Syntax.is(word, "conj|cc|compound") || word.label().equals("prep") && first.equals("of")))
                return true;
        }
        return false;
    }

    /** {@code see X as Y} says nothing without its second part; {@code replace X as Y} does. */
    private static boolean takesRole(Tree tree, Word word) {
        return tree.head(word)
                .filter(it -> !WordSet.of(
                                "replace|join|leave|retire|serve|work|begin|start|return|succeed|resign|win|hire|name|appoint|sign|arrive|open|debut")
                        .contains(it.lemma()))
                .isPresent();
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
        int rank = worth.usable().indexOf(i);
        double lead = (topic.asks() ? 0.4 : 1.0) / (1 + rank);
        return worth.toTopic(text)
                + 0.5 * worth.toMiddle(text)
                + 0.5 * topic.cue(text)
                + (topic.asks() ? 0.5 : 0.8) * topic.covered(text)
                + KEPT * worth.likeness(i, worth.meaning(text))
                + lead
                + 0.4 * worth.of(i)
                + 0.35 * Worth.facts(text)
                + (contrast ? 0.1 : 0)
                + styled
                + 0.015 * Math.min(12, words)
                - thin(text, figure || contrast)
                - (teller.hasPronouns(i) ? 0.25 : 0)
                - 0.15 * lost
                - GONE * gone(left)
                - 0.02 * left.size()
                - (isForeign(text) ? 0.5 : 0)
                - (LinearRegex.contains(text, "(?i)^(it|they|this|these|that|he|she|you|there|i|we|so|now is)\\b")
                        ? 0.7
                        : 0);
    }

    /** Returns how many words of the topic would never be told, because only the part that is left out has them. */
    private long gone(Set<String> left) {
        return left.stream()
                .filter(stem -> topic.stems().contains(stem) && worth.brings(stem) == 1)
                .count();
    }

    /** Returns whether a topic that asks what something is gets a first sentence about something else of a longer name. */
    private boolean isForeign(String text) {
        boolean names = topic.kind() == Topic.Kind.WHAT || topic.kind() == Topic.Kind.WHO;
        List<Token> tokens = Token.of(text);
        return names
                && tokens.size() > 2
                && tokens.get(1).capital()
                && tokens.stream()
                        .limit(2)
                        .anyMatch(it -> it.capital()
                                && !topic.stems().contains(SearchWords.stem(it.lower()))
                                && !SearchWords.isStop(it.lower()));
    }

    /** Returns a deduction for words that would catch nobody: nothing of the topic, or nothing that is more than the topic. */
    private double thin(String text, boolean striking) {
        Set<String> own = new HashSet<>(SearchWords.stems(text));
        boolean about = topic.stems().isEmpty() || own.stream().anyMatch(topic.stems()::contains);
        own.removeAll(topic.stems());
        boolean names = Token.of(text).stream().skip(1).anyMatch(Token::capital);
        double off = about || worth.toTopic(text) >= ABOUT ? 0 : 0.6;
        double empty = own.size() < 2 ? 0.3 : own.size() < 3 && !striking ? 0.2 : 0;
        return off + empty + (striking || names ? 0 : 0.15);
    }
}
