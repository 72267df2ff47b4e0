package io.reelwright.phase.script.check;

import static io.reelwright.phase.script.check.Checked.kinds;
import static io.reelwright.phase.script.check.Checked.of;
import static io.reelwright.phase.script.check.Checked.own;
import static io.reelwright.phase.script.check.Checked.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    private static final String OWLS =
            "Barn owls hunt voles in the meadow. They hear a heartbeat under the snow. The farmer put up a nest box. It stood on a pole of oak."
                    + " Despite this, no owl came for years. Biologist Ines Marr counted the birds. “They need a dark roof,” Marr said. Her notebook is in the"
                    + " museum. The court said the keeper was wrongly accused of theft. He did not sell any eggs.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It stood on a pole of oak.         | It
            They hear a heartbeat.             | They
            She counted the birds.             | She
            This is why owls hunt.             | This
            However, owls hunt at night.       | However
            """)
    void aFirstSentencePointsToNothing(String sentence, String word) {
        assertThat(of(Kind.DANGLING, told("Barn owls", OWLS, sentence, "Owls hunt."))
                        .text())
                .contains("“" + word + "”");
        assertThat(of(Kind.DANGLING, told("Barn owls", OWLS, sentence, "Owls hunt."))
                        .severity())
                .isEqualTo(Severity.FATAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It is clear that owls hunt at night.
            It takes two weeks to build a nest.
            When it snows, an owl listens.
            Every owl feeds its young.
            This year, owls came early.
            Owls and their young sleep by day.
            """)
    void wordsThatPointWithinTheirSentenceAreFine(String sentence) {
        assertThat(kinds(told("Barn owls", OWLS, sentence, "Owls hunt."))).doesNotContain(Kind.DANGLING);
    }

    @Test
    void aPronounFindsItsNounInTheSentenceBefore() {
        assertThat(kinds(own("Barn owls", "The farmer put up a nest box.", "It stood on a pole.", "He waited.")))
                .doesNotContain(Kind.DANGLING);
        assertThat(kinds(own("Barn owls", "Owls hunt voles at night.", "It stood on a pole.")))
                .contains(Kind.DANGLING);
    }

    @Test
    void aSentenceThatLeansInTheSourceNeedsWhatItLeansOn() {
        assertThat(kinds(told("Barn owls", OWLS, "The farmer put up a nest box.", "It stood on a pole of oak.")))
                .doesNotContain(Kind.DANGLING);
        assertThat(kinds(told(
                        "Barn owls", OWLS, "Biologist Ines Marr counted the birds.", "It stood on a pole of oak.")))
                .contains(Kind.DANGLING);
        assertThat(kinds(told(
                        "Barn owls",
                        OWLS,
                        "Barn owls hunt voles in the meadow.",
                        "Despite this, no owl came for years.")))
                .contains(Kind.DANGLING);
    }

    @Test
    void aSurnameComesWithWhoItIs() {
        assertThat(kinds(told("Barn owls", OWLS, "Owls need a roof.", "“They need a dark roof,” Marr said.")))
                .contains(Kind.NOT_INTRODUCED);
        assertThat(kinds(told(
                        "Barn owls",
                        OWLS,
                        "Biologist Ines Marr counted the birds.",
                        "“They need a dark roof,” Marr said.")))
                .doesNotContain(Kind.NOT_INTRODUCED);
        assertThat(kinds(told("Who was Ines Marr?", OWLS, "Owls need a roof.", "“They need a dark roof,” Marr said.")))
                .doesNotContain(Kind.NOT_INTRODUCED);
    }

    @Test
    void whoSpeaksComesWithWhoItIs() {
        assertThat(kinds(told("Barn owls", OWLS, "Owls need a roof.", "Ines Marr says they hunt at night.")))
                .contains(Kind.NOT_INTRODUCED);
        assertThat(kinds(told("Barn owls", OWLS, "Owls need a roof.", "Biologist Ines Marr says they hunt at night.")))
                .doesNotContain(Kind.NOT_INTRODUCED);
    }

    @Test
    void anOmissionThatTurnsTheMeaningIsFound() {
        assertThat(of(
                                Kind.MEANING_TURNED,
                                told(
                                        "Barn owls",
                                        OWLS,
                                        "Owls hunt.",
                                        "The court said the keeper was accused of theft."))
                        .text())
                .contains("wrongly");
        assertThat(kinds(told(
                        "Barn owls", OWLS, "Owls hunt.", "The court said the keeper was wrongly accused of theft.")))
                .doesNotContain(Kind.MEANING_TURNED);
    }

    @Test
    void somebodysWordsKeepTheirSpeaker() {
        String source = "“I painted the roof black,” said Ines Marr. Owls came.";

        assertThat(kinds(told("Barn owls", source, "Owls came.", "I painted the roof black.")))
                .contains(Kind.SPEAKER_LOST);
        assertThat(kinds(told("Barn owls", source, "Owls came.", "“I painted the roof black,” said Ines Marr.")))
                .doesNotContain(Kind.SPEAKER_LOST);
        assertThat(kinds(told("Why I painted my roof", source, "Owls came.", "I painted the roof black.")))
                .doesNotContain(Kind.SPEAKER_LOST);
    }

    private static final String PIANO =
            "The museum in Bergen bought a piano in June. When the tuner Olav Lund opened the lid, he found a nest. Mice had lived there for years."
                    + " A study of the nest took a month. Nora Vik, a biologist at the museum, led it. The study counted 340 seeds. Vik and Lundd wrote a paper."
                    + " She keeps the nest in a jar. The visitors like both the piano and the jar. Others prefer the whale. In adults, the seeds cause no harm."
                    + " The mice found enough wool to line the nest. The team saw traces in one of nine pianos.";

    @Test
    void aPronounWhoseNounACutHasTakenIsFound() {
        assertThat(kinds(told("A piano", PIANO, "The museum bought a piano.", "He found a nest.")))
                .contains(Kind.DANGLING);
        assertThat(kinds(told(
                        "A piano",
                        PIANO,
                        "The museum bought a piano.",
                        "When the tuner Olav Lund opened the lid, he found a nest.")))
                .doesNotContain(Kind.DANGLING);
    }

    @Test
    void whomTheSubjectSeesIsSomebodyElse() {
        assertThat(kinds(own("A bridge", "The bridge is old.", "The stranger smiled at him on Sunday.")))
                .contains(Kind.DANGLING);
        assertThat(kinds(own("A bridge", "The bridge is old.", "The stranger smiled at his own boots.")))
                .doesNotContain(Kind.DANGLING);
    }

    @Test
    void theLastPersonToldIsTheOneThatTheSourceMeans() {
        assertThat(kinds(told(
                        "A piano",
                        PIANO,
                        "Nora Vik, a biologist at the museum, led the study.",
                        "She keeps the nest in a jar.")))
                .doesNotContain(Kind.DANGLING);
        assertThat(kinds(told("A piano", PIANO, "Olav Lund, a tuner, opened the lid.", "She keeps the nest in a jar.")))
                .contains(Kind.DANGLING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mice had lived there for years.      | The study counted 340 seeds.
            Others prefer the whale.             | The museum bought a piano in June.
            Both were sold in May.               | The museum bought a piano in June.
            One was sold in May.                 | The whale is old.
            """)
    void placesAndSharesNeedWhatTheyAreOf(String sentence, String before) {
        assertThat(kinds(told(
                        "A piano",
                        PIANO + " A house and a boat burned. Both were sold in May. One was sold in May.",
                        before,
                        sentence)))
                .contains(Kind.DANGLING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            There were 340 seeds in the nest.
            One of the jars is empty.
            One can hear the mice at night.
            Both the piano and the jar are old.
            There in the dark, mice slept.
            Another jar holds wool.
            No one plays the piano.
            """)
    void wordsThatOnlyLookAsIfTheyPointedBackAreFine(String sentence) {
        assertThat(kinds(own("A piano", "The museum bought a piano.", sentence)))
                .doesNotContain(Kind.DANGLING);
    }

    @Test
    void aThingThatTheSourceBringsFirstComesWithoutTheOnlyAfterIt() {
        assertThat(kinds(
                        told("A piano", PIANO, "The museum in Bergen bought a piano.", "The study counted 340 seeds.")))
                .contains(Kind.NOT_INTRODUCED);
        assertThat(kinds(told("A piano", PIANO, "A study of the nest took a month.", "The study counted 340 seeds.")))
                .doesNotContain(Kind.NOT_INTRODUCED);
    }

    @Test
    void aSurnameThatNobodyIntroducesIsFoundWhereverItStands() {
        assertThat(kinds(told("A piano", PIANO, "Owls need a roof.", "A jar belongs to Vik today.")))
                .contains(Kind.NOT_INTRODUCED);
        assertThat(of(
                                Kind.NOT_INTRODUCED,
                                told(
                                        "A piano",
                                        PIANO,
                                        "Nora Vik, a biologist, counted seeds.",
                                        "Vik and Lundd wrote a paper."))
                        .text())
                .contains("Lundd");
        assertThat(kinds(told("A piano", PIANO, "The museum bought a piano.", "Bergen is proud of it.")))
                .doesNotContain(Kind.NOT_INTRODUCED);
    }

    @Test
    void anOfficeInCapitalsSaysWhoSpeaks() {
        String source = "“It was a nest,” said Team Leader Ines Ngo-Holm. Ines Ngo-Holm said it twice.";

        assertThat(kinds(told("A nest", source, "It rained.", "“It was a nest,” said Team Leader Ines Ngo-Holm.")))
                .doesNotContain(Kind.NOT_INTRODUCED);
        assertThat(of(Kind.NOT_INTRODUCED, told("A nest", source, "It rained.", "Ines Ngo-Holm said it was a nest."))
                        .text())
                .contains("“Ngo-Holm”");
    }

    @Test
    void whoAddsAGoalSaysNothing() {
        String source = "New Jersey native Carl Lind added a goal. Ole Berg added his seventh goal.";

        assertThat(kinds(told("Hockey", source, "The game was short.", "New Jersey native Carl Lind added a goal.")))
                .doesNotContain(Kind.NOT_INTRODUCED);
        assertThat(kinds(told("Hockey", source, "The game was short.", "Ole Berg added his seventh goal.")))
                .doesNotContain(Kind.NOT_INTRODUCED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The seeds cause no harm.            | In adults
            The mice found enough wool.         | to line the nest
            The team saw traces in one.         | of nine pianos
            """)
    void aCutThatTakesALimitOrACompletionIsFound(String sentence, String lost) {
        assertThat(of(Kind.MEANING_TURNED, told("A piano", PIANO, "The museum bought a piano.", sentence))
                        .text())
                .contains(lost);
    }

    @Test
    void aCutThatTakesNeitherIsFine() {
        assertThat(kinds(told("A piano", PIANO, "The museum bought a piano.", "The museum bought a piano in June.")))
                .doesNotContain(Kind.MEANING_TURNED);
        assertThat(kinds(told(
                        "A piano",
                        PIANO,
                        "The museum bought a piano.",
                        "The mice found enough wool to line the nest.")))
                .doesNotContain(Kind.MEANING_TURNED);
    }

    @Test
    void aDuoIsKnownOnceTwoAreNamed() {
        String source =
                "Ida Berg and Tom Holt opened a bar in Bergen. The duo saw one in Oslo. A man bought the first drink. The man was late.";

        assertThat(kinds(told("A bar", source, "Bergen is full of rain.", "The duo saw one in Oslo.")))
                .contains(Kind.NOT_INTRODUCED);
        assertThat(kinds(told(
                        "A bar", source, "Ida Berg and Tom Holt opened a bar in Bergen.", "The duo saw one in Oslo.")))
                .doesNotContain(Kind.NOT_INTRODUCED);
        assertThat(kinds(told("A bar", source, "Ida Berg and Tom Holt opened a bar in Bergen.", "The man was late.")))
                .contains(Kind.NOT_INTRODUCED);
    }

    @Test
    void whoSpeaksBySurnameIsAPersonOfTheFirstName() {
        String source =
                "As a student, Ann Howell studied cells. “They taste,” Howell said. Howell and Garet’s work was new.";

        assertThat(kinds(told("Cells", source, "Cells are small.", "Ann Howell and Garet’s work was new.")))
                .contains(Kind.NOT_INTRODUCED);
    }
}
