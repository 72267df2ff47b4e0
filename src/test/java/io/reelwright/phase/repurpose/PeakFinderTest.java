package io.reelwright.phase.repurpose;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Script.Role;
import io.reelwright.phase.repurpose.PeakFinder.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeakFinderTest {
    private static final int ROUNDS = 300;

    @Test
    void aPlantedPeakIsFoundAndStandsFirst() {
        int found = 0;
        int first = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            int at = 4 + random.nextInt(15);
            List<SentenceSignals> sentences = video(random, at);
            List<Moment> moments = PeakFinder.find(sentences);
            if (moments.stream().anyMatch(moment -> covers(sentences, moment, at))) found++;
            if (covers(sentences, moments.getFirst(), at)) first++;
        }
        assertThat(found / (double) ROUNDS).isGreaterThanOrEqualTo(0.95);
        assertThat(first / (double) ROUNDS).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aLongVideoGivesFourClipsOfTwelveToTwentySecondsThatShareNothing() {
        for (long seed = 0; seed < 100; seed++) {
            List<SentenceSignals> sentences = video(new Random(seed), 5);
            List<Moment> moments = PeakFinder.find(sentences);

            assertThat(moments).hasSize(4);
            boolean[] used = new boolean[sentences.size()];
            for (Moment moment : moments) {
                assertThat(moment.reasons()).isNotEmpty();
                assertThat(sentences.get(moment.last()).end()
                                - sentences.get(moment.first()).start())
                        .isBetween(7.0, 28.0);
                for (int i = moment.first(); i <= moment.last(); i++) {
                    assertThat(used[i]).isFalse();
                    used[i] = true;
                }
            }
            assertThat(moments).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        }
    }

    @Test
    void aVideoOfAFewSecondsHasNoMoment() {
        assertThat(PeakFinder.find(List.of(sentence(0, 0, 4, 0, 0, List.of())))).isEmpty();
    }

    @Test
    void theReasonsSayWhatTheWordsDo() {
        assertThat(HookScore.of("Why does honey never spoil?").reasons())
                .contains("asks a question", "uses extreme words");
        assertThat(HookScore.of("Bees visit 2 million flowers for your jar.").reasons())
                .contains("names a figure", "speaks to the viewer");
        assertThat(HookScore.of("The keeper put the jar into the forest.").reasons())
                .isEmpty();
    }

    private static List<SentenceSignals> video(Random random, int peak) {
        List<SentenceSignals> all = new ArrayList<>();
        double clock = 0.2;
        for (int i = 0; i < 24; i++) {
            boolean loud = i >= peak && i < peak + 3;
            double seconds = loud ? 4.5 + random.nextDouble() : 3 + random.nextDouble() * 3;
            double hook = (loud ? 1.8 : 0.4) + random.nextDouble();
            double level = (loud ? 3 : 0) + random.nextGaussian();
            all.add(sentence(i, clock, clock + seconds, level, hook, List.of()));
            clock += seconds + 0.3;
        }
        return all;
    }

    private static SentenceSignals sentence(
            int index, double start, double end, double loudness, double hook, List<String> signs) {
        return new SentenceSignals(index, start, end, Role.POINT, hook, signs, loudness, 2.5, 0.3, true, true);
    }

    /** Intersection over union with the planted three sentences of at least one half. */
    private static boolean covers(List<SentenceSignals> sentences, Moment moment, int at) {
        double from = sentences.get(at).start();
        double to = sentences.get(at + 2).end();
        double start = sentences.get(moment.first()).start();
        double end = sentences.get(moment.last()).end();
        double common = Math.min(to, end) - Math.max(from, start);
        return common / (Math.max(to, end) - Math.min(from, start)) >= 0.5;
    }
}
