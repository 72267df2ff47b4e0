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
import java.util.Comparator;
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

    /** Additional seconds for the lead of a report: it says who did what, and nothing after it is understood without. */
    private static final double LEAD_GRACE = 3;
    /** Most words of a lead that opens where nothing else does. */
    private static final int MOST_OF_LEAD = 21;
    /** Most words of a lead that opens before all else: names are long. */
    private static final int MOST_OPENING = 18;
    /** Share of the words of the topic that the telling of a lead keeps. */
    private static final double LEADS = 0.3;
    /** Share of the words of the topic from which the title says what a sentence says. */
    private static final double TITLED = 0.6;
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
    /** The sentence of a report that says who did what. */
    private final Optional<Integer> lead;

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
        this.lead = Lead.of(draft);
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
        Optional<Hook> opening = lead.filter(among::contains).flatMap(i -> opening(i, shun, seconds));
        if (opening.isPresent()) return opening;
        List<Hook> found = claims(among, shun, seconds + GRACE, false);
        if (found.isEmpty() && topic.asks()) found = claims(among, shun, seconds + GRACE, true);
        return best(found, seconds);
    }

    /** Returns the telling of the lead that keeps most of the topic and is heard as one claim. */
    private Optional<Hook> opening(int i, Set<Integer> shun, double seconds) {
        return claims(List.of(i), shun, seconds + GRACE, false).stream()
                .filter(it -> Token.of(it.text()).size() <= MOST_OPENING)
                .max(Comparator.comparingDouble((Hook it) -> topic.covered(it.text()))
                        .thenComparingDouble(Hook::score));
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
                boolean lead = isLead(i, text);
                boolean brief = pace.of(text) <= (lead ? seconds + LEAD_GRACE : seconds);
                int most = lead ? MOST_OF_LEAD : mostWords();
                if (!brief || words < LEAST_WORDS || words > most || isTitle(text)) continue;
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

    /** Returns whether a telling of the first sentence of a report brings what its title speaks of. */
    private boolean isLead(int i, String text) {
        return lead.filter(it -> it == i).isPresent() && topic.covered(text) >= LEADS;
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
        List<Edit> ends = SentenceEnds.of(tree);
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

    /**
     * The words of a sentence that somebody reports: {@code the dam had held} of {@code The mayor said the dam had held}, and of
     * {@code The dam had held, the mayor said}.
     */
    private Optional<Edit> reported(Tree tree) {
        Optional<Word> said = tree.root().filter(Speech::isVerb);
        Optional<Word> clause = said.flatMap(root -> tree.child(root, "ccomp")).filter(it -> Syntax.isClause(tree, it));
        if (clause.isEmpty()) return Optional.empty();
        if (clause.get().index() < said.get().index())
            return saidBehind(tree, said.get(), clause.get()).filter(it -> isTitled(tree, it));
        Word first = tree.subtree(clause.get()).stream()
                .filter(it -> !it.label().equals("mark") && !Syntax.isMark(it))
                .findFirst()
                .orElse(clause.get());
        return Optional.of(new Edit(0, first.begin(), ""));
    }

    /** Returns whether the title says the same without who said so: what somebody only claims stays his. */
    private boolean isTitled(Tree tree, Edit cut) {
        return !topic.asks() && topic.covered(Wording.edited(tree.text(), List.of(cut))) >= TITLED;
    }

    /** The speaker and all behind, where a comma ends what is said. */
    private static Optional<Edit> saidBehind(Tree tree, Word said, Word clause) {
        Word last = Syntax.last(tree, clause);
        boolean apart =
                Syntax.after(tree, last).filter(it -> it.text().equals(",")).isPresent()
                        && Syntax.first(tree, clause).index() == 0
                        && WordSet.of("say|tell|report|announce").contains(said.lemma());
        return apart ? Optional.of(new Edit(last.end(), tree.words().getLast().end(), ".")) : Optional.empty();
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
