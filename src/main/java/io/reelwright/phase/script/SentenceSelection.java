package io.reelwright.phase.script;

import io.reelwright.graph.Cancellation;
import io.reelwright.text.LinearRegex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Selects the sentences to use. Greedily adds the sentence with the most worth and the least repetition (maximal marginal relevance,
 * Carbonell and Goldstein, 1998) until the time is full. A sentence that depends on the previous one is selected together with it.
 */
final class SentenceSelection {
    private static final double OVER = 1.04;
    private static final int LONGEST_TELLING = 34;
    private static final int LONGEST_CHAIN = 4;
    private static final double CHAIN_PRICE = 0.5;
    private static final double FRESH_PARAGRAPH = 0.12;

    private final List<SourceSentence> sentences;
    private final SentenceRanking ranking;
    private final SpeakingTime time;
    private final RevisionRequests wishes;
    private final String topic;
    private final Protagonist hero;
    private final Map<Integer, String> chosen = new TreeMap<>();
    private final Map<Integer, String> tellings = new HashMap<>();
    private final Map<Integer, Boolean> leaning = new HashMap<>();
    private final boolean[] signpost;
    private final int[] ordinal;
    private final boolean anyTells;
    private @Nullable Boolean anyIsShort;

    SentenceSelection(
            List<SourceSentence> sentences,
            SentenceRanking ranking,
            SpeakingTime time,
            RevisionRequests wishes,
            String topic) {
        this.topic = topic;
        this.hero = Protagonist.of(topic, sentences);
        this.sentences = sentences;
        this.ranking = ranking;
        this.time = time;
        this.wishes = wishes;
        this.signpost = new boolean[sentences.size()];
        this.ordinal = new int[sentences.size()];
        for (SourceSentence sentence : sentences) {
            signpost[sentence.index()] = Signpost.is(sentence.text());
            ordinal[sentence.index()] = Anaphora.ordinal(sentence.text());
        }
        this.anyTells = sentences.stream().anyMatch(it -> it.usable() && !signpost[it.index()]);
    }

    /**
     * Selects sentences and returns their indices with the selected versions, in the order of the source.
     *
     * @param seconds available time including pauses
     * @param told    sentences that are used elsewhere (the hook)
     */
    Map<Integer, String> fill(double seconds, Set<Integer> told) {
        while (addBest(seconds, told)) {}
        announce(seconds, told);
        lengthen(seconds);
        return chosen;
    }

    private boolean addBest(double seconds, Set<Integer> told) {
        double left = seconds * OVER - spoken();
        Set<Integer> best = Set.of();
        double most = 0;
        for (SourceSentence sentence : sentences) {
            Cancellation.check();
            Set<Integer> chain = chain(sentence.index(), told);
            if (chain.isEmpty() || chain.stream().anyMatch(i -> announcesNothing(i, chain))) continue;
            double cost =
                    chain.stream().mapToDouble(i -> time.paced(telling(i))).sum();
            double gain =
                    chain.stream().mapToDouble(i -> gain(i, told)).sum() / Math.pow(Math.max(1.5, cost), CHAIN_PRICE);
            if (cost <= left && gain > most) {
                most = gain;
                best = chain;
            }
        }
        best.forEach(i -> chosen.put(i, telling(i)));
        return !best.isEmpty();
    }

    /** Returns whether the sentence only announces something that does not follow directly. */
    private boolean announcesNothing(int i, Set<Integer> chain) {
        return signpost[i] && !chain.contains(i + 1) && !chosen.containsKey(i + 1) && anyTells;
    }

    /**
     * Adds announcements before the sentences that they announce, if time is left. {@code The second reason is acid} requires the first.
     */
    private void announce(double seconds, Set<Integer> told) {
        Set<Integer> announced = new TreeSet<>();
        for (int next : List.copyOf(chosen.keySet())) {
            if (sentences.get(next).place() == 0) continue;
            Set<Integer> chain = chain(next - 1, told);
            boolean whole = chain.equals(Set.of(next - 1));
            if (!whole || !signpost[next - 1]) continue;
            if (spoken() + time.paced(telling(next - 1)) > seconds) continue;
            chosen.put(next - 1, telling(next - 1));
            announced.add(next - 1);
        }
        removeLonelyFirst(announced);
    }

    /** Removes {@code The first reason …} if no second one is selected. */
    private void removeLonelyFirst(Set<Integer> announced) {
        boolean second = chosen.keySet().stream().anyMatch(i -> ordinal[i] == 2);
        if (!second) announced.stream().filter(i -> ordinal[i] == 1).forEach(chosen::remove);
    }

    /** Returns the sentence and the earlier ones that it needs, except those already selected; empty if it cannot be used. */
    private Set<Integer> chain(int index, Set<Integer> told) {
        Set<Integer> chain = new TreeSet<>();
        boolean whole = !chosen.containsKey(index) && need(index, told, chain);
        return whole ? chain : Set.of();
    }

    private boolean need(int i, Set<Integer> told, Set<Integer> chain) {
        if (chosen.containsKey(i) || chain.contains(i)) return true;
        SourceSentence it = sentences.get(i);
        if (!it.usable() || told.contains(i) || wishes.shun().contains(i) || chain.size() >= LONGEST_CHAIN)
            return false;
        if (LinearRegex.split(telling(i), " ").length > LONGEST_TELLING && anotherIsShort()) return false;
        chain.add(i);
        String before = it.place() == 0 ? "" : sentences.get(i - 1).text();
        if (ordinal[i] > 1) return earlierMember(i).stream().allMatch(member -> need(member, told, chain));
        if (!leaning.computeIfAbsent(i, _ -> Anaphora.leansBack(hero.named(telling(i)), before, topic))) return true;
        return it.place() > 0 && need(i - 1, told, chain);
    }

    /** Returns whether there is any usable sentence that is short enough for listeners. */
    private boolean anotherIsShort() {
        if (anyIsShort == null)
            anyIsShort = sentences.stream()
                    .anyMatch(it ->
                            it.usable() && LinearRegex.split(telling(it.index()), " ").length <= LONGEST_TELLING);
        return anyIsShort;
    }

    /** Returns the previous member of a series: for the third reason, the sentence about the second. */
    private Optional<Integer> earlierMember(int index) {
        int wanted = ordinal[index] - 1;
        for (int i = index - 1; i >= 0; i--) if (ordinal[i] == wanted) return Optional.of(i);
        return Optional.empty();
    }

    private double gain(int i, Set<Integer> told) {
        double alike = 0;
        for (int other : chosen.keySet()) alike = Math.max(alike, ranking.likeness(i, other));
        for (int other : told) alike = Math.max(alike, ranking.likeness(i, other));
        int paragraph = sentences.get(i).paragraph();
        boolean fresh =
                chosen.keySet().stream().noneMatch(other -> sentences.get(other).paragraph() == paragraph);
        return Math.max(0.01, ranking.worth(i) + (fresh ? FRESH_PARAGRAPH : 0) - wishes.redundancy() * alike);
    }

    /** Returns the longest version within the word limit; the shortest version if all exceed it. */
    private String telling(int i) {
        return tellings.computeIfAbsent(i, this::chooseTelling);
    }

    private String chooseTelling(int i) {
        List<String> tellings = Compression.tellings(sentences.get(i).text());
        return tellings.stream()
                .filter(telling -> LinearRegex.split(telling, " ").length <= wishes.mostWords())
                .findFirst()
                .orElse(tellings.getLast());
    }

    /** Uses remaining time for longer versions. */
    private void lengthen(double seconds) {
        for (Map.Entry<Integer, String> entry : chosen.entrySet()) {
            if (spoken() > seconds * 0.97) return;
            for (String fuller :
                    Compression.tellings(sentences.get(entry.getKey()).text())) {
                double more = time.of(fuller) - time.of(entry.getValue());
                if (more > 0
                        && spoken() + more <= seconds * OVER
                        && LinearRegex.split(fuller, " ").length <= wishes.mostWords() + 6) {
                    entry.setValue(fuller);
                    break;
                }
            }
        }
    }

    private double spoken() {
        return chosen.values().stream().mapToDouble(time::paced).sum();
    }
}
