package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Narration.SpokenSentence;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.WordTime;
import io.reelwright.graph.Cancellation;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.quantity.Quantities;
import io.reelwright.text.quantity.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Divides scenes into beats of about 1.8 seconds. The division with the lowest cost is found by dynamic programming over the gaps between
 * words: a beat should last 1.2 to 2.5 s, and a cut costs what the arcs of the grammar that it crosses hold together.
 */
final class BeatCuts {
    private static final double WANTED = 1.8;
    private static final double SHORT = 1.2;
    private static final double SHORTEST = 1.0;
    private static final double LONG = 2.5;
    private static final double LONGEST = 3.2;
    private static final double NEVER = 1e6;
    private static final double CUT = 0.35;
    private static final double A_WEIGHT = 0.55;
    private static final double AFTER_A_MARK = -1.6;
    private static final double INSIDE_A_QUOTATION = 3;

    /** Seconds for which the beginning is seen again at the end, and what each further one costs. */
    private static final double BACK = 0.8;

    private static final double A_SECOND = 2.5;

    private static final double LEANING = 5;
    /** Conjunctions, prepositions, articles, modal verbs, possessive and relative pronouns. */
    private static final Set<String> LEANING_TAGS =
            Set.of("CC", "IN", "DT", "PDT", "TO", "MD", "PRP$", "WDT", "WP", "WP$", "WRB");

    private static final Map<String, Double> WEIGHTS = weights();

    private final Narration narration;
    private final double[] gaps;

    /**
     * Reads the grammar of all sentences.
     *
     * @param narration the spoken words
     * @param script    the sentences that are spoken
     */
    BeatCuts(Narration narration, Script script) {
        this.narration = narration;
        this.gaps = gaps(narration, script);
    }

    /** The words of one beat, the last one excluded, and its frames. */
    record Span(int firstWord, int endWord, int firstFrame, int endFrame) {}

    /** Returns the beats of a scene, in order and without gap. */
    List<Span> of(SceneSpan scene) {
        Cancellation.check();
        int n = scene.endWord() - scene.firstWord();
        double[] cost = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(cost, Double.MAX_VALUE / 4);
        cost[0] = 0;
        for (int end = 1; end <= n; end++) {
            double gap = end == n ? 0 : gaps[scene.firstWord() + end];
            for (int start = 0; start < end; start++) {
                double sum = cost[start] + length(seconds(scene, start, end)) + gap;
                if (sum >= cost[end]) continue;
                cost[end] = sum;
                from[end] = start;
            }
        }
        List<Span> beats = new ArrayList<>();
        for (int end = n; end > 0; end = from[end])
            beats.addFirst(new Span(
                    scene.firstWord() + from[end],
                    scene.firstWord() + end,
                    frame(scene, from[end]),
                    frame(scene, end)));
        return beats;
    }

    /** Returns the beats of the last scene, the last of which is no longer than its words need to lead back to the beginning. */
    List<Span> leadingBack(SceneSpan scene) {
        List<Span> usual = of(scene);
        int cut = -1;
        double least = NEVER;
        for (int word = scene.endWord() - 1; word > scene.firstWord(); word--) {
            double tail = seconds(scene, word - scene.firstWord(), scene.endWord() - scene.firstWord());
            double before = seconds(scene, 0, word - scene.firstWord());
            double cost = gaps[word] + A_SECOND * tail;
            if (tail < BACK || tail > LONG || before < SHORT || cost >= least) continue;
            cut = word;
            least = cost;
        }
        if (cut <= usual.getLast().firstWord()) return usual;
        int frame = frame(scene, cut - scene.firstWord());
        List<Span> beats =
                new ArrayList<>(of(new SceneSpan(scene.firstWord(), cut, scene.firstFrame(), frame, scene.sentence())));
        beats.add(new Span(cut, scene.endWord(), frame, scene.endFrame()));
        return List.copyOf(beats);
    }

    private static double length(double seconds) {
        double cost = 0.25 * Math.abs(seconds - WANTED);
        if (seconds < SHORTEST) return 6 + 8 * (SHORTEST - seconds);
        if (seconds < SHORT) return cost + 1.5;
        if (seconds > LONGEST) cost += 6;
        return seconds > LONG ? cost + 5 * (seconds - LONG) : cost;
    }

    private double seconds(SceneSpan scene, int first, int end) {
        return (frame(scene, end) - frame(scene, first)) / (double) Scene.FPS;
    }

    private int frame(SceneSpan scene, int word) {
        if (word == 0) return scene.firstFrame();
        if (scene.firstWord() + word >= scene.endWord()) return scene.endFrame();
        double start = narration.words().get(scene.firstWord() + word).start();
        return Math.clamp((int) Math.floor(start * Scene.FPS), scene.firstFrame(), scene.endFrame());
    }

    /** Returns the cost of a cut before each word. */
    private static double[] gaps(Narration narration, Script script) {
        double[] gaps = new double[narration.words().size() + 1];
        for (SpokenSentence spoken : narration.spoken()) {
            List<WordTime> words =
                    narration.words().subList(spoken.firstWord(), spoken.firstWord() + spoken.wordCount());
            double[] inside =
                    inside(words, script.sentences().get(spoken.index()).text());
            System.arraycopy(inside, 0, gaps, spoken.firstWord(), inside.length);
        }
        return gaps;
    }

    private static double[] inside(List<WordTime> words, String sentence) {
        List<String> raw = words.stream().map(WordTime::text).toList();
        String text = String.join(" ", raw);
        Optional<Tree> tree = SceneGrammar.of(sentence, text).map(SceneGrammar::tree);
        int shift = Math.max(0, sentence.indexOf(text));
        double[] costs = new double[raw.size()];
        int at = 0;
        boolean quoted = false;
        for (int i = 0; i < raw.size(); i++) {
            boolean marked = i > 0 && LinearRegex.contains(raw.get(i - 1), "[,;:—–.!?…][”\"’)]*$");
            int offset = shift + at;
            double arcs = tree.map(read -> crossing(read, offset)).orElse(marked ? 0.0 : 2.0);
            costs[i] = i == 0
                    ? CUT + AFTER_A_MARK
                    : CUT + A_WEIGHT * arcs + (marked ? AFTER_A_MARK : 0) + (quoted ? INSIDE_A_QUOTATION : 0);
            if (raw.get(i).contains("“")) quoted = true;
            if (raw.get(i).contains("”")) quoted = false;
            at += raw.get(i).length() + 1;
        }
        for (Quantity it : Quantities.in(raw)) for (int i = it.first() + 1; i < it.end(); i++) costs[i] = NEVER;
        return costs;
    }

    /** Returns the weight of the arcs that a cut at an offset of the sentence would cross. */
    private static double crossing(Tree tree, int offset) {
        double sum = leansOnNext(tree, offset) ? LEANING : 0;
        for (Word word : tree.words()) {
            if (word.begin() < offset && offset < word.end()) return NEVER;
            if (word.head() < 0 || word.mark()) continue;
            Word head = tree.words().get(word.head());
            boolean crosses = (word.begin() < offset) != (head.begin() < offset);
            if (crosses) sum += opens(tree, word) ? word.end() + 1 < offset ? 0.3 : 6 : weight(word, head);
        }
        return sum;
    }

    /** Returns whether the word before the cut belongs to what follows: {@code and}, {@code of}, {@code the}, {@code will}. */
    private static boolean leansOnNext(Tree tree, int offset) {
        Word before = null;
        for (Word word : tree.words()) if (!word.mark() && word.begin() < offset) before = word;
        return before != null && LEANING_TAGS.contains(before.tag());
    }

    /** Returns whether a word only opens its clause: {@code because}, {@code Often,}; what follows need not stay with it. */
    private static boolean opens(Tree tree, Word word) {
        int next = word.index() + 1;
        boolean set = next < tree.words().size() && tree.words().get(next).mark();
        return word.label().equals("mark") || word.label().equals("advmod") && set && word.index() < word.head();
    }

    private static Map<String, Double> weights() {
        Map<String, Double> weights = new HashMap<>();
        String[] modifiers = {
            "amod",
            "det",
            "nummod",
            "compound",
            "aux",
            "auxpass",
            "prt",
            "poss",
            "case",
            "neg",
            "quantmod",
            "predet",
            "nmod",
            "mark",
            "advmod",
            "npadvmod",
            "preconj",
            "intj"
        };
        for (String label : modifiers) weights.put(label, 6.0);
        weights.put("pobj", 4.0);
        weights.put("pcomp", 4.0);
        for (String label : new String[] {"dobj", "dative", "attr", "acomp", "oprd", "agent"}) weights.put(label, 1.6);
        weights.put("xcomp", 1.2);
        weights.put("prep", 0.9);
        for (String label : new String[] {"ccomp", "advcl", "relcl", "acl", "conj", "appos", "parataxis"})
            weights.put(label, 0.5);
        return Map.copyOf(weights);
    }

    private static double weight(Word word, Word head) {
        boolean subject = word.label().startsWith("nsubj") || word.label().equals("expl");
        if (subject) return head.index() - word.index() <= 3 ? 2.2 : 1.2;
        // A conjunction or a comma belongs to what follows it.
        if (word.label().equals("cc")) return 0;
        if (word.label().equals("prep") && word.lower().equals("of")) return 2.2;
        if (word.label().equals("advmod") && word.index() > head.index()) return 1.6;
        return WEIGHTS.getOrDefault(word.label(), 1.6);
    }
}
