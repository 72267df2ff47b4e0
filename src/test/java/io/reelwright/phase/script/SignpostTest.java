package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignpostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The first reason is thirst.",
                "The third reason is an enzyme.",
                "There is a shortcut that fits in your head.",
                "That small step is the whole secret."
            })
    void aSentenceThatOnlyAnnouncesIsASignpost(String sentence) {
        assertThat(Signpost.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Honey has a pH of about 3.9, close to orange juice.",
                "The first computer flew in 1966.",
                "There are about 2 million flowers in a pound of honey.",
                "Sugar pulls water out of every microbe that lands in it."
            })
    void aSentenceWithAFactIsNone(String sentence) {
        assertThat(Signpost.is(sentence)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"15", "30", "45", "60", "90"})
    void whatIsAnnouncedIsToldRightAfterIt(int seconds) throws Exception {
        List<SourceSentence> honey =
                SourceText.parse(Files.readString(Path.of("examples/honey.md"))).sentences();
        List<Integer> told = List.copyOf(chosen(honey, seconds));

        assertThat(honey).anyMatch(sentence -> Signpost.is(sentence.text()));
        assertThat(told).isNotEmpty();
        for (int i : told)
            if (Signpost.is(honey.get(i).text())) assertThat(told).contains(i + 1);
    }

    @Test
    void aTextOfNothingButSignpostsIsStillTold() {
        List<SourceSentence> bare = SourceText.parse("The first reason is thirst. The second reason is acid.")
                .sentences();

        assertThat(chosen(bare, 20)).isNotEmpty();
    }

    private static java.util.Set<Integer> chosen(List<SourceSentence> sentences, int seconds) {
        SpeakingTime time = new SpeakingTime(3.26);
        SentenceRanking ranking = new SentenceRanking(sentences, "Honey");
        return new SentenceSelection(sentences, ranking, time, RevisionRequests.first(seconds), "Honey")
                .fill(seconds, java.util.Set.of())
                .keySet();
    }
}
