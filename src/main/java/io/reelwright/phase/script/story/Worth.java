package io.reelwright.phase.script.story;

import io.reelwright.graph.Cancellation;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.quantity.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rates how much each sentence says about the topic. Only the best sentences by words alone are parsed and compared by meaning, so that
 * a long text takes no longer than a middling one. Scores have two decimals, and of two alike the earlier sentence wins.
 */
final class Worth {
    /** Maximum number of sentences that are parsed and compared by meaning. */
    private static final int MOST = 120;
    /** What figures, names and words that stand out are worth: they are what a listener tells on. */
    private static final double FACTS = 0.38;

    private final Topic topic;
    private final Passages passages;
    private final Meaning meaning;
    private final List<Integer> usable = new ArrayList<>();
    private final Set<Integer> fit = new HashSet<>();
    private final Map<Integer, Double> worth = new HashMap<>();
    private final Map<Integer, float[]> vectors = new HashMap<>();
    /** Number of usable sentences that have each stem of the topic. */
    private final Map<String, Integer> brings = new HashMap<>();

    private final float[] wanted;
    private final float[] middle;

    Worth(Topic topic, Passages passages, Fitness fitness, Meaning meaning, boolean inOrder) {
        this.topic = topic;
        this.passages = passages;
        this.meaning = meaning;
        this.wanted = meaning.of(topic.text());
        for (int i : promising(inOrder)) {
            Cancellation.check();
            Tree tree = passages.tree(i);
            if (!fitness.fits(passages.at(i), tree)) continue;
            if (topic.kind() != Topic.Kind.WHAT
                    && Clutter.isBoilerplate(passages.at(i).text())) continue;
            usable.add(i);
            fit.add(i);
            vectors.put(i, meaning.of(passages.at(i).text()));
        }
        for (int i : usable) {
            Set<String> own = Introduced.stems(passages.at(i).text());
            for (String stem : topic.stems()) if (own.contains(stem)) brings.merge(stem, 1, Integer::sum);
        }
        middle = middle();
        for (int i : usable) worth.put(i, rounded(rate(i)));
    }

    private List<Integer> promising(boolean inOrder) {
        List<Integer> may = new ArrayList<>();
        Map<Integer, Double> cheap = new HashMap<>();
        for (Passage passage : passages.all()) {
            Cancellation.check();
            if (!Fitness.mayBe(passage)) continue;
            may.add(passage.index());
            double first = inOrder ? 2.0 / (1 + passage.index() * 0.02) : 1.0 / (1 + passage.part() * 0.15);
            cheap.put(
                    passage.index(),
                    rounded(topic.covered(passage.text())
                            + topic.cue(passage.text())
                            + first
                            + 0.3 * facts(passage.text())));
        }
        return may.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -cheap.getOrDefault(i, 0.0))
                        .thenComparingInt(i -> i))
                .limit(MOST)
                .sorted()
                .toList();
    }

    private float[] middle() {
        float[] sum = new float[wanted.length];
        for (int i : usable) {
            float[] vector = vector(i);
            for (int k = 0; k < sum.length; k++) sum[k] += vector[k];
        }
        double length = 0;
        for (float part : sum) length += part * (double) part;
        for (int k = 0; k < sum.length; k++) sum[k] = length == 0 ? 0 : (float) (sum[k] / Math.sqrt(length));
        return sum;
    }

    private double rate(int i) {
        Passage passage = passages.at(i);
        String text = passage.text();
        int words = Token.of(text).size();
        double lead = topic.kind() == Topic.Kind.ABOUT ? 0.4 : 0.1;
        double place = lead / (1 + 0.12 * passage.index()) + 0.06 / (1 + 0.5 * passage.place());
        if (topic.kind() == Topic.Kind.HOW_TO && Syntax.commands(passages.tree(i))) place += 0.2;
        double covered = 0.25 * topic.covered(text);
        double length = words > 22 ? 0.012 * (words - 22) : words < 6 ? 0.25 : words < 7 ? 0.1 : 0;
        double you = LinearRegex.contains(text, "(?i)\\b(you|your)\\b")
                        && topic.kind() != Topic.Kind.HOW_TO
                        && topic.kind() != Topic.Kind.LIST
                ? 0.12
                : 0;
        return Meaning.cosine(wanted, vector(i))
                + 0.45 * Meaning.cosine(middle, vector(i))
                + covered
                + topic.cue(text)
                + FACTS * facts(text)
                + place
                - length
                - you
                - vague(text);
    }

    /** Returns a deduction for sentences that announce, weigh or speak of the writing itself. */
    private static double vague(String text) {
        boolean weighs = LinearRegex.contains(
                text,
                "(?i)^(it'?s|it is|that'?s|there (is|are|was|were)|here (is|are)|but what|one thing|of course|needless|so (here|there)|this is)\\b|\\b(a lot of|stuff|thing is|in other words|let's|and so on|etc|we've|some of the|so-called|as well as others|it's time to|you (may|might) (be|have)|sit back|if you're (looking|like)|chances are|needless to say|believe it or not|it goes without|who knew|more research is needed|is an? [^,.]{0,60}(provider|supplier|leader|leading (company|manufacturer|provider))|it's (fun|important|worth|no secret|hard|easy) (to|that))\\b");
        boolean sells = LinearRegex.contains(
                text,
                "(?i)\\b((mission|vision|goal) (of [\\w ]{2,40} )?is to|is an? [^,.]{0,60}(provider|supplier|leader|leading (company|manufacturer|provider)))\\b");
        boolean free = LinearRegex.contains(text, "(?i)\\bif you (wish|like|want|prefer)[.!]$");
        boolean slashed = LinearRegex.contains(text, "\\p{L}{3,}/\\p{L}{3,}");
        boolean quoted = CharacterClasses.hasOneOf(text, "“\"");
        return (weighs ? 0.2 : 0) + (slashed ? 0.5 : 0) + (sells ? 0.6 : 0) + (free ? 0.6 : 0) + (quoted ? 0.05 : 0);
    }

    /** Returns 0 to 1 for figures, names and words that stand out. */
    static double facts(String text) {
        List<Token> tokens = Token.of(text);
        long names = tokens.stream().skip(1).filter(Token::capital).count();
        boolean stands = LinearRegex.contains(
                text,
                "(?i)\\b(only|first|largest|smallest|oldest|most|never|no|record|half|twice|best|worst|longest|highest|lowest|fastest|ever|\\w+fold|doubled|tripled|quadrupled|halved|a (third|quarter|fifth|tenth)|two thirds|wiped out|vanished|extinct|banned|secret|surpris\\w+)\\b");
        return Math.min(
                1, 0.4 * Math.min(2, Figures.in(tokens).size()) + 0.12 * Math.min(3, names) + (stands ? 0.35 : 0));
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** Returns the sentences that may be spoken, in the order of the source. */
    List<Integer> usable() {
        return usable;
    }

    /** Returns whether a sentence may be spoken. */
    boolean fits(int i) {
        return fit.contains(i);
    }

    /** Returns the worth of a sentence that may be spoken, about −0.2 to 2. */
    double of(int i) {
        return worth.getOrDefault(i, 0.0);
    }

    /** Returns how many usable sentences have a stem of the topic. */
    int brings(String stem) {
        return brings.getOrDefault(stem, 0);
    }

    /** Returns the usable sentences, best first. */
    List<Integer> best() {
        return usable.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -of(i)).thenComparingInt(i -> i))
                .toList();
    }

    /** Returns the likeness of two sentences, −1 to 1. */
    double likeness(int a, int b) {
        return Meaning.cosine(vector(a), vector(b));
    }

    /** Returns the likeness of a sentence to any text, −1 to 1. */
    double likeness(int a, float[] other) {
        return Meaning.cosine(vector(a), other);
    }

    /** Returns the likeness of any two texts, −1 to 1. */
    double likeness(String a, String b) {
        return Meaning.cosine(meaning.of(a), meaning.of(b));
    }

    /** Returns the likeness of any text to the topic, −1 to 1. */
    double toTopic(String text) {
        return Meaning.cosine(wanted, meaning.of(text));
    }

    /** Returns the likeness of any text to what the source says as a whole, −1 to 1. */
    double toMiddle(String text) {
        return Meaning.cosine(middle, meaning.of(text));
    }

    /** Returns the vector of any text. */
    float[] meaning(String text) {
        return meaning.of(text);
    }

    private float[] vector(int i) {
        return vectors.computeIfAbsent(i, k -> meaning.of(passages.at(k).text()));
    }
}
