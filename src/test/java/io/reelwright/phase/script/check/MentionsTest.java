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
}
