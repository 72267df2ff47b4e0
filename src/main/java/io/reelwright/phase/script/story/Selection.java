package io.reelwright.phase.script.story;

import io.reelwright.graph.Cancellation;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.phase.script.check.Pace;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/**
 * Chooses sentences until the time is full: each time the one with the most worth and the least likeness to those chosen (maximal
 * marginal relevance, Carbonell and Goldstein, 1998), compared by meaning. A sentence that can only be understood after another one
 * brings that one along.
 */
final class Selection {
    /** What it is worth that a sentence goes on with one that is told: it follows it, or stands beside it. */
    private static final double FOLLOWS = 0.24;

    private static final double BESIDE = 0.1;
    /** Number of sentences within which two of one paragraph stand beside each other. */
    private static final int NEAR = 3;
    /** What a thing costs that no listener knows. */
    private static final double UNKNOWN = 0.45;

    /** A sentence that brings fewer words than these that nobody has said is idle. */
    private static final int LEAST_NEW = 3;
    /** The same for one that has a figure or brings a name. */
    private static final int LEAST_FACTS = 2;

    private static final double SOME_FACTS = 0.3;
    /** Of a source with so few sentences all are worth telling. */
    private static final int FEW = 8;
    /** Most words of a sentence that a listener can follow. */
    private static final int MOST_HEARD = 26;

    private static final double LONG = 0.4;

    /** What it is worth to tell all words of the topic that are not told yet. */
    private static final double OWED = 1.2;

    /** The share of that for a word that hardly another sentence of the source has, and the least share for another one. */
    private static final double ALONE = 0.6;

    /** Most sentences that have a word which is seldom told. */
    private static final int SELDOM = 2;

    private static final double ONE_OF_SEVERAL = 0.3;

    private static final double PRICE = 0.35;
    /** Sentences that are so much alike say the same. */
    private static final double SAME = 0.8;

    private static final int LONGEST_CHAIN = 3;
    /** Seconds that one sentence may take at least, however short the video. */
    private static final double LONGEST_SENTENCE = 8;
    /** Share of the video that one sentence may take; a longer one would be all that a listener hears. */
    private static final double LONGEST_SHARE = 0.33;

    /** The same for one that has a word of the topic which hardly another sentence has. */
    private static final double LONGEST_PAYING = 0.36;

    /** What a sentence must add to be worth its time. */
    private static final double LEAST_GAIN = 0.25;

    /** What it must add where a part of the time would stay empty. */
    private static final double LEAST_TO_FILL = 0;

    private static final double MOST_EMPTY = 0.08;

    private final Draft draft;
    private final Passages passages;
    private final Worth worth;
    private final Teller teller;
    private final Introduced introduced;
    private final Pace pace;
    private final Wishes wishes;
    private final String topic;
    private final TreeSet<Integer> chosen = new TreeSet<>();
    /** Stems of the topic and of what is told elsewhere. */
    private final Set<String> known = new HashSet<>();

    /** Stems of the topic that nothing told so far has. */
    private final Set<String> owed;

    /** Stems of the topic that hardly a sentence has. */
    private final Set<String> alone = new HashSet<>();

    private final Set<Integer> barred = new HashSet<>();
    private final List<float[]> heard = new ArrayList<>();
    private final Map<Integer, Double> cost = new HashMap<>();
    private final Map<Integer, String> tellings = new HashMap<>();
    private final Map<Integer, List<Integer>> chains = new HashMap<>();
    private final Map<Integer, Set<String>> stems = new HashMap<>();
    private IntToDoubleFunction extra = i -> 0;

    Selection(Draft draft) {
        this.draft = draft;
        this.passages = draft.passages();
        this.worth = draft.worth();
        this.teller = draft.teller();
        this.introduced = draft.introduced();
        this.pace = draft.pace();
        this.wishes = draft.wishes();
        this.topic = draft.topic().text();
        this.known.addAll(draft.topic().stems());
        this.owed = new HashSet<>(draft.topic().stems());
        for (String stem : owed) if (worth.brings(stem) <= SELDOM) alone.add(stem);
        barred.addAll(wishes.shun());
    }

    /** Adds to the worth of each sentence, depending on what is chosen so far. */
    void favour(IntToDoubleFunction more) {
        extra = more;
    }

    /** Says that a text is told elsewhere: no chosen sentence may say the same. */
    void hears(String text) {
        heard.add(worth.meaning(text));
        Set<String> stems = Introduced.stems(text);
        known.addAll(stems);
        owed.removeAll(stems);
    }

    /** Says that these sentences must not be chosen. */
    void bar(Collection<Integer> sentences) {
        barred.addAll(sentences);
    }

    /** Chooses a sentence with those that it needs, whatever it costs; returns whether it can be told. */
    boolean take(int i) {
        List<Integer> chain = chain(i);
        chosen.addAll(chain);
        return !chain.isEmpty();
    }

    /** Returns the sentences chosen, in the order of the source. */
    TreeSet<Integer> chosen() {
        return chosen;
    }

    /** Chooses until the chosen sentences take so many seconds. */
    void fill(double seconds) {
        while (addBest(seconds, LEAST_GAIN)) Cancellation.check();
        boolean empty = seconds - spoken() > seconds * MOST_EMPTY;
        while (empty && addBest(seconds, LEAST_TO_FILL)) Cancellation.check();
    }

    private boolean addBest(double seconds, double least) {
        double left = seconds - spoken();
        List<Integer> best = List.of();
        double most = 0;
        for (int i : worth.usable()) {
            if (chosen.contains(i)) continue;
            List<Integer> chain =
                    chain(i).stream().filter(it -> !chosen.contains(it)).toList();
            if (chain.isEmpty()) continue;
            double price = chain.stream().mapToDouble(this::cost).sum();
            if (price > left) continue;
            double gain = chain.stream().mapToDouble(this::gain).min().orElse(0) * 0.5 + gain(i) * 0.5;
            double value = Worth.rounded(100 * gain / Math.pow(Math.max(1.5, price), PRICE));
            if (gain > least && (best.isEmpty() || value > most)) {
                most = value;
                best = chain;
            }
        }
        chosen.addAll(best);
        return !best.isEmpty();
    }

    private double gain(int i) {
        double alike = 0;
        for (int other : chosen) alike = Math.max(alike, worth.likeness(i, other));
        for (float[] other : heard) alike = Math.max(alike, worth.likeness(i, other));
        if (alike >= SAME || isIdle(i)) return -1;
        return worth.of(i)
                + extra.applyAsDouble(i)
                + leadsOn(i)
                + OWED * pays(i)
                - (Token.of(telling(i)).size() > MOST_HEARD ? LONG : 0)
                - wishes.redundancy() * 1.1 * alike
                - UNKNOWN * unknown(i);
    }

    /** Returns whether a sentence says hardly anything that is not said already. */
    private boolean isIdle(int i) {
        if (worth.usable().size() <= FEW || pays(i) > 0) return false;
        Set<String> own = new HashSet<>(stems(i));
        own.removeAll(known);
        for (int other : chosen) own.removeAll(stems(other));
        boolean facts = Worth.facts(telling(i)) >= SOME_FACTS;
        return own.size() < (facts ? LEAST_FACTS : LEAST_NEW);
    }

    /** Returns more for a sentence that goes on with one that is told, so that neighbours have to do with each other. */
    private double leadsOn(int i) {
        Integer before = chosen.lower(i);
        Integer after = chosen.higher(i);
        double best = 0;
        for (Integer other : new Integer[] {before, after}) {
            if (other == null || !passages.areNear(i, other)) continue;
            int apart = Math.abs(i - other);
            boolean same = passages.at(i).part() == passages.at(other).part();
            if (apart == 1) best = Math.max(best, same ? FOLLOWS : BESIDE);
            else if (apart <= NEAR && same) best = Math.max(best, BESIDE);
        }
        return best;
    }

    private Set<String> stems(int i) {
        return stems.computeIfAbsent(i, k -> Introduced.stems(telling(k)));
    }

    /** Returns what it is worth that a sentence brings words of the topic that nothing told so far has, 0 to 1. */
    private double pays(int i) {
        if (owed.isEmpty()) return 0;
        Set<String> left = new HashSet<>(owed);
        for (int other : chosen) left.removeAll(stems(other));
        if (left.isEmpty()) return 0;
        left.retainAll(stems(i));
        double paid = 0;
        for (String word : left) paid += alone.contains(word) ? ALONE : Math.max(1.0 / owed.size(), ONE_OF_SEVERAL);
        return Math.min(1, paid);
    }

    /** Returns how many things of a sentence nobody has told of when it is told, and how many letters nobody explains. */
    private long unknown(int i) {
        long letters = passages.abbreviations().unexplained(telling(i), topic);
        if (introduced.of(i).isEmpty()) return letters;
        Set<String> told = new HashSet<>(known);
        for (int other : chosen.headSet(i))
            told.addAll(Introduced.stems(passages.at(other).text()));
        for (int other : chain(i))
            if (other != i) told.addAll(Introduced.stems(passages.at(other).text()));
        return introduced.missing(i, told) + letters;
    }

    /** Returns the seconds for a sentence as it will be told. */
    double cost(int i) {
        return cost.computeIfAbsent(i, k -> pace.paced(telling(k)));
    }

    /** Returns a sentence as it will be told. */
    private String telling(int i) {
        return tellings.computeIfAbsent(i, k -> teller.told(k, cuts(k), teller.leans(k) ? k - 1 : -1, ""));
    }

    private List<Wording.Edit> cuts(int i) {
        return draft.keeping(i, teller.within(i, wishes.mostWords()), alone);
    }

    /** Returns the seconds of all that is chosen. */
    double spoken() {
        return chosen.stream().mapToDouble(this::cost).sum();
    }

    /** Returns a sentence with those directly before it that it needs, in order; empty when it cannot be told. */
    List<Integer> chain(int i) {
        return chains.computeIfAbsent(i, k -> {
            List<Integer> chain = new ArrayList<>();
            return need(k, chain) ? List.copyOf(chain) : List.of();
        });
    }

    private boolean need(int i, List<Integer> chain) {
        if (i < 0 || barred.contains(i) || !worth.fits(i) || chain.size() >= LONGEST_CHAIN) return false;
        boolean pays = alone.stream().anyMatch(stems(i)::contains);
        double share = pays ? LONGEST_PAYING : LONGEST_SHARE;
        if (cost(i) > Math.max(LONGEST_SENTENCE, wishes.seconds() * share)) return false;
        chain.addFirst(i);
        if (!teller.leans(i)) return true;
        return i > 0 && passages.areNear(i, i - 1) && need(i - 1, chain);
    }

    /** Returns the likeness of a text to a sentence. */
    double alike(int i, String text) {
        return Meaning.cosine(worth.meaning(passages.at(i).text()), worth.meaning(text));
    }
}
