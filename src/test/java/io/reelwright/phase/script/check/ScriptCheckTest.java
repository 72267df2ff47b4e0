package io.reelwright.phase.script.check;

import static io.reelwright.phase.script.check.Checked.kinds;
import static io.reelwright.phase.script.check.Checked.own;
import static io.reelwright.phase.script.check.Checked.told;
import static io.reelwright.phase.script.check.Checked.toldIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptCheckTest {
    private static final String[] GOOD = {
        "Your shed is killing your seeds.",
        "Damp wakes them too early, so they rot before spring.",
        "Number two, glue.",
        "Frost splits its bonds, and it never holds again.",
        "Three: batteries.",
        "They lose a third of their charge in one cold winter.",
        "So where do they go?",
        "Into a dry drawer, or under the stairs.",
        "Never in your shed."
    };

    @Test
    void aNarrationOfAGoodEditorHasNothingButAdvice() {
        List<ScriptFinding> findings = own("Keep these 3 out of your shed", GOOD);

        assertThat(findings).extracting(ScriptFinding::severity).containsOnly(Severity.ADVICE);
        assertThat(ScriptCheck.score(findings)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void whatNobodyWouldPostNeverScoresOne() {
        String page =
                "Skip to content. Home News Sport. Balances by age are shown in the table. Imagine a series of numbers."
                        + " Read more about savings. They are not enough.";
        List<ScriptFinding> findings = told(
                "Average savings by age",
                page,
                "Skip to content.",
                "They are not enough.",
                "Imagine a series of numbers.");

        assertThat(ScriptCheck.score(findings)).isLessThan(0.5);
        assertThat(ScriptCheck.fatal(findings)).isNotEmpty();
        assertThat(kinds(findings)).contains(Kind.JUNK, Kind.NOT_ANSWERED);
    }

    @Test
    void tooLittleIsTooThin() {
        assertThat(kinds(told("Tea", "Tea is old. Tea is hot.", "Tea is old.", "Tea is hot.")))
                .contains(Kind.TOO_THIN);
    }

    @Test
    void aVideoThatIsFullWithLongSentencesIsNotTooThin() {
        String one = "Tea was carried over the passes of Tibet by porters for more than a thousand years.";
        String other = "Tea from the hills of Assam was sold in London for the first time in the winter of 1839.";

        assertThat(kinds(toldIn(7, "Tea", "Tea is old. " + one, "Tea is old.", one)))
                .doesNotContain(Kind.TOO_THIN);
        assertThat(kinds(toldIn(13, "Tea", "Tea is old. " + one + " " + other, "Tea is old.", one, other)))
                .doesNotContain(Kind.TOO_THIN);
        assertThat(kinds(toldIn(30, "Tea", "Tea is old. " + one + " " + other, "Tea is old.", one, other)))
                .contains(Kind.TOO_THIN);
    }

    @Test
    void aVideoWithRoomForTwoSentencesIsNotTooThinWithTwo() {
        String[] tea = {"Tea is old and tea is hot.", "Tea grows in the hills of Assam.", "Tea was drunk by monks."};

        assertThat(kinds(toldIn(5, "Tea", String.join(" ", tea), tea))).doesNotContain(Kind.TOO_THIN);
        assertThat(kinds(toldIn(12, "Tea", String.join(" ", tea), tea))).contains(Kind.TOO_THIN);
    }

    @Test
    void ownScriptsAreNeverFatal() {
        assertThat(ScriptCheck.fatal(own("5 facts about tea", "It is old.", "Read more at www.tea.example.")))
                .isEmpty();
    }

    @Test
    void eachFindingNamesItsSentenceAndItsMend() {
        for (ScriptFinding finding : own("5 facts about tea", "It is old.", "Read more at www.tea.example."))
            assertThat(finding.text()).contains(";").matches(".*(sentence \\d|words|promised|narration|topic|text).*");
    }

    @Test
    void theSameNarrationHasTheSameFindings() {
        assertThat(own("Keep these 3 out of your shed", GOOD)).isEqualTo(own("Keep these 3 out of your shed", GOOD));
    }
}
