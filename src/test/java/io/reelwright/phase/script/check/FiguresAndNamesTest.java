package io.reelwright.phase.script.check;

import static io.reelwright.phase.script.check.Checked.kinds;
import static io.reelwright.phase.script.check.Checked.of;
import static io.reelwright.phase.script.check.Checked.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresAndNamesTest {
    private static final String MILL =
            "The mill at Tarnow ground 400 sacks of rye in 1890 and 1,000 in 1900. A sack cost $0.38, later 76 cents. It fed 20,000,000 people, about"
                    + " 35% of the region. Marta Lind ran it for 31 years. The wheel is 7.7 metres high.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It fed twenty million people.
            A sack cost thirty-eight cents.
            A sack cost 38¢.
            In 1900 the mill ground a thousand sacks.
            It fed 35 percent of the region.
            The wheel is almost eight metres high.
            Two men carried each sack.
            """)
    void figuresAreComparedByTheirValueAndNotByTheirForm(String sentence) {
        assertThat(kinds(told("The mill", MILL, "The mill fed a region.", sentence)))
                .doesNotContain(Kind.UNKNOWN_FIGURE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It fed 21 million people.      | 21 million
            A sack cost 38 dollars.        | 38 dollars
            The mill burned down in 1911.  | 1911
            It fed 40 % of the region.     | 40 %
            """)
    void aFigureThatTheSourceDoesNotHaveIsNamed(String sentence, String named) {
        List<ScriptFinding> findings = told("The mill", MILL, "The mill fed a region.", sentence);

        assertThat(of(Kind.UNKNOWN_FIGURE, findings).text())
                .contains("“" + named)
                .contains("leave it out");
        assertThat(of(Kind.UNKNOWN_FIGURE, findings).where()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            That was 2.5 times as much.
            That was 600 sacks more.
            That was 150 percent more.
            It took ten years.
            """)
    void whatFollowsFromTwoFiguresThatAreToldCountsAsInTheSource(String sentence) {
        assertThat(kinds(told(
                        "The mill",
                        MILL,
                        "In 1890 the mill ground 400 sacks.",
                        "In 1900 it ground 1,000 sacks.",
                        sentence)))
                .doesNotContain(Kind.UNKNOWN_FIGURE);
    }

    @Test
    void aRatioNeedsBothItsFigures() {
        assertThat(kinds(told("The mill", MILL, "The mill grew.", "It ground 12.5 times as much rye.")))
                .contains(Kind.UNKNOWN_FIGURE);
        assertThat(kinds(told("The mill", MILL, "In 1900 it ground 1,000 sacks.", "That was 2.5 times as much.")))
                .contains(Kind.UNKNOWN_FIGURE);
        assertThat(kinds(Checked.toldWithEvidence(
                        "The mill", MILL, "400 sacks, 1,000 sacks", "The mill grew.", "It ground 2.5 times as much.")))
                .doesNotContain(Kind.UNKNOWN_FIGURE);
    }

    @Test
    void namesOfNowhereAreFound() {
        List<ScriptFinding> findings =
                told("The mill", MILL, "The mill fed a region.", "The wheel came from Zamora by ship.");

        assertThat(of(Kind.UNKNOWN_NAME, findings).text()).contains("Zamora");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mill at Tarnow was Marta Lind's for decades.
            On Monday in March the wheel stands still.
            One thing is sure: Marta Lind ran it.
            """)
    void namesOfTheSourceInAnyCaseAreNot(String sentence) {
        assertThat(kinds(told("The mill", MILL, "The mill fed a region.", sentence)))
                .doesNotContain(Kind.UNKNOWN_NAME);
    }

    @Test
    void anOwnScriptHasNoSourceToDifferFrom() {
        assertThat(kinds(Checked.own("The mill", "The mill fed 21 million people.", "Its wheel came from Zamora.")))
                .doesNotContain(Kind.UNKNOWN_FIGURE, Kind.UNKNOWN_NAME);
    }
}
