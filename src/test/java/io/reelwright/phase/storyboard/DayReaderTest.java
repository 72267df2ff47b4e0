package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Day;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences show a leaf of a calendar. */
class DayReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The court opened on Monday. | Monday
            The court was closed last Thursday. | Last Thursday
            The ship sailed on November 14, 1889. | November 14, 1889
            The ship sailed on 14 November 1889. | 14 November 1889
            The fair opened in September. | September
            The coach was fired last night. | Last night
            The game was launched Tuesday morning. | Tuesday morning
            For the last few months, the government has been busy. | Last few months
            Prices fell this year. | This year
            """)
    void theDayIsShownAsItIsTold(String sentence, String shown) {
        assertThat(read(sentence)).extracting(Day::day).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ship may sail soon.",
                "She read Tuesdays with Morrie.",
                "You may go.",
                "They march on the street.",
                "This is the last year's model.",
                "The next exit is closed.",
                "Black Friday Sales sell it."
            })
    void noDayIsReadIntoOtherWords(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Wednesday the minister accused China of using coercion. | accused
            The Steelers spent Monday trying to forget the fight.      | spent
            """)
    void whatHappensIsToldWithItsSubjectAndWholeOrNotAtAll(String sentence, String verb) {
        assertThat(read(sentence))
                .extracting(Day::event)
                .noneMatch(event -> event.toLowerCase(java.util.Locale.ROOT).startsWith(verb) || event.endsWith(verb));
    }

    @Test
    void whatIsDoneToSomebodyKeepsItsHelpingVerb() {
        assertThat(read("The old coach was fired by the club last night."))
                .extracting(Day::event)
                .allMatch(event -> event.contains("was fired"));
    }

    private static List<Day> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new DayReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Day) it.card())
                        .toList();
    }
}
