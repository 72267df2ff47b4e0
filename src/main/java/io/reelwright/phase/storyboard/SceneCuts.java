package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Narration.SpokenSentence;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.WordTime;
import io.reelwright.graph.Cancellation;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Quantities;
import io.reelwright.text.quantity.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Divides the narration into scenes. The division with the lowest cost is found by dynamic programming over the gaps between words.
 * Scenes of 2.2 to 5.5 s close to the wanted pace have low costs. Cuts between sentences are free, at clause marks cheap, and inside a
 * phrase expensive.
 */
final class SceneCuts {
    private static final double SHORTEST = Scene.SHORTEST;
    private static final double LONGEST = Scene.LONGEST;
    /** Additional seconds allowed for a scene whose card builds up while it is spoken. */
    private static final double BUILDING = 1.5;

    /** Cost of a scene that combines two sentences into one series of years or figures; lower than a scene for each. */
    private static final double ONE_ROW = -0.4;

    private static final int WINDOW = 60;
    private static final Set<String> MONTHS =
            WordSet.of("january|february|march|april|may|june|july|august|september|october|november|december");
    private static final Set<String> DAYS = WordSet.of("sunday|monday|tuesday|wednesday|thursday|friday|saturday");
    private static final double BEFORE_SENTENCE = 0.12;
    private static final double BEFORE_WORD = 0.04;

    private final Narration narration;
    private final double pace;
    private final int[] sentenceOf;
    private final List<Token> tokens;
    private final List<WordClass> classes;
    private final boolean[] insideQuote;
    private final boolean[] insideFigure;
    private final StepwiseCards growing;

    private SceneCuts(Narration narration, double pace) {
        this.narration = narration;
        this.pace = pace;
        this.tokens = Token.of(
                String.join(" ", narration.words().stream().map(WordTime::text).toList()));
        this.classes = Tagger.classes(tokens);
        this.sentenceOf = new int[narration.words().size()];
        for (SpokenSentence sentence : narration.spoken())
            Arrays.fill(
                    sentenceOf, sentence.firstWord(), sentence.firstWord() + sentence.wordCount(), sentence.index());
        this.insideQuote = insideQuotes();
        this.growing = new StepwiseCards(tokens);
        this.insideFigure = new boolean[tokens.size() + 1];
        for (Quantity it : Quantities.in(tokens.stream().map(Token::raw).toList()))
            if (it.end() > it.first() + 1) Arrays.fill(insideFigure, it.first() + 1, it.end(), true);
    }

    /** Returns the scenes of a narration without gaps. If there is more than one sentence, the last one is the last scene. */
    static List<SceneSpan> of(Narration narration, double pace) {
        return new SceneCuts(narration, pace).cut();
    }

    private List<SceneSpan> cut() {
        int n = sentenceOf.length;
        double[] cost = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(cost, Double.MAX_VALUE / 4);
        cost[0] = 0;
        for (int end = 1; end <= n; end++) {
            Cancellation.check();
            for (int start = Math.max(0, end - WINDOW); start < end; start++) {
                double sum = cost[start] + scene(start, end) + gap(end);
                if (sum < cost[end]) {
                    cost[end] = sum;
                    from[end] = start;
                }
            }
        }
        List<SceneSpan> spans = new ArrayList<>();
        for (int end = n; end > 0; end = from[end])
            spans.addFirst(new SceneSpan(from[end], end, frame(from[end]), frame(end), sentenceOf[from[end]]));
        return spans;
    }

    private int frame(int word) {
        return (int) Math.round(second(word) * Scene.FPS);
    }

    private double second(int word) {
        if (word == 0) return 0;
        if (word >= sentenceOf.length) return narration.seconds();
        boolean fresh = sentenceOf[word] != sentenceOf[word - 1];
        double wanted = narration.words().get(word).start() - (fresh ? BEFORE_SENTENCE : BEFORE_WORD);
        return Math.max(wanted, narration.words().get(word - 1).start() + 0.05);
    }

    private double scene(int start, int end) {
        double seconds = second(end) - second(start);
        double cost = 0.7 * Math.pow((seconds - pace) / pace, 2);
        if (seconds < SHORTEST) cost += 0.5 + (SHORTEST - seconds) * 6;
        if (seconds > LONGEST) cost += 0.5 + (seconds - LONGEST) * (builds(start, end) ? 1.2 : 6);
        int sentences = sentenceOf[end - 1] - sentenceOf[start];
        boolean swallowsTheEnd =
                end == sentenceOf.length && sentences > 0 && narration.spoken().size() > 1;
        if (!swallowsTheEnd && isOne(start, end)) return ONE_ROW;
        boolean ragged = start > 0 && sentenceOf[start] == sentenceOf[start - 1]
                || end < sentenceOf.length && sentenceOf[end] == sentenceOf[end - 1];
        cost += sentences * (ragged ? 8 : together(start, end) ? 0.9 : 2.0);
        return swallowsTheEnd ? cost + 60 : cost;
    }

    /** Returns whether sentences may share a scene: statements, or a question followed by its answer, but nothing before a question. */
    private boolean together(int start, int end) {
        boolean asksFirst = false;
        for (int i = start; i < end - 1; i++)
            if (sentenceOf[i] != sentenceOf[i + 1] && tokens.get(i).after().contains("?")) asksFirst = true;
        boolean statements = tokens.subList(start, end).stream()
                .noneMatch(token -> token.after().contains("?"));
        return asksFirst && !tokens.get(end - 1).after().contains("?") || statements;
    }

    /** Returns whether the card builds up while it is spoken (list, quotation, series of figures), so that it may stay longer. */
    private boolean builds(int start, int end) {
        if (second(end) - second(start) > LONGEST + BUILDING) return false;
        if (sentenceOf[start] == sentenceOf[end - 1]) {
            String before = tokens.get(start).before();
            boolean quoted = before.endsWith("“") || before.endsWith("\"");
            return quoted || growing.isOne(start, end);
        }
        return isOne(start, end);
    }

    /** Returns whether two complete sentences form one timeline or one comparison: {@code In 1891 … In 1895 …}. */
    private boolean isOne(int start, int end) {
        boolean two = sentenceOf[end - 1] - sentenceOf[start] == 1
                && (start == 0 || sentenceOf[start - 1] != sentenceOf[start])
                && (end == sentenceOf.length || sentenceOf[end] != sentenceOf[end - 1]);
        return two && second(end) - second(start) <= LONGEST + BUILDING && growing.isRow(start, end);
    }

    /** Returns the cost of a cut before this word. */
    private double gap(int word) {
        if (word >= sentenceOf.length || sentenceOf[word] != sentenceOf[word - 1]) return 0;
        SpokenSentence sentence = narration.spoken().get(sentenceOf[word]);
        // Inside a sentence a full stop shortens a word: "the U.S. Army" stays together.
        boolean shortened = tokens.get(word - 1).after().equals(".");
        if (insideFigure[word] || insideDate(word) || shortened) return 20;
        boolean fits = sentence.end() - sentence.start() <= LONGEST;
        double quote = insideQuote[word] ? 3 : tokens.get(word - 1).after().contains("”") ? 4 : 0;
        boolean grows = builds(sentence.firstWord(), sentence.firstWord() + sentence.wordCount());
        boolean stub = word - sentence.firstWord() <= 3;
        if (tokens.get(word - 1).endsClause()) return quote + (stub ? 4 : 0) + (grows ? 4 : fits ? 2.6 : 1.0);
        boolean phrase = WordSet.of(
                        "and|but|because|which|who|that|when|while|so|for|in|on|at|with|from|to|by|into|than|if|as")
                .contains(tokens.get(word).lower());
        boolean verb = classes.get(word) == WordClass.VERB || classes.get(word) == WordClass.AUXILIARY;
        boolean afterSubject = classes.get(word - 1).nominal();
        boolean longSubject = verb && afterSubject && word - sentence.firstWord() >= 5;
        return quote + (longSubject ? 4 : verb && afterSubject ? 5.5 : phrase ? 5 : 11);
    }

    /** Returns whether a cut before the word would divide a date like {@code Sunday, 2 September 1666}. */
    private boolean insideDate(int word) {
        String before = tokens.get(word - 1).lower();
        String here = tokens.get(word).lower();
        return DAYS.contains(before) && tokens.get(word).digits()
                || MONTHS.contains(here) && LinearRegex.matches(before, "\\d{1,2}")
                || MONTHS.contains(before) && LinearRegex.matches(here, "\\d{1,4}");
    }

    private boolean[] insideQuotes() {
        boolean[] inside = new boolean[tokens.size() + 1];
        boolean open = false;
        for (int i = 0; i < tokens.size(); i++) {
            inside[i] = open;
            if (tokens.get(i).before().contains("“")) open = true;
            if (tokens.get(i).after().contains("”")) open = false;
        }
        return inside;
    }
}
