package io.reelwright.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of {@code bench/broken-answers.sh}. */
@Tag("slow")
@Timeout(3600)
class BrokenAnswersTest {
    @TempDir
    Path folder;

    /** With a limit above all prices nothing waits; with one below all of them each doubt waits for a person. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "0.10"})
    void eachCampaignEndsAndNoBudgetIsPassed(String doubtLimit) throws Exception {
        BrokenAnswers.Plan plan = new BrokenAnswers.Plan(4, doubtLimit, true, Duration.ofMinutes(25), 20_261);

        BrokenAnswers.Found found = new BrokenAnswers(folder, plan).run();

        assertThat(found.wrong()).as("%s", found.counts()).isEmpty();
        assertThat(found.counts().get("tasks accepted")).isPositive();
    }
}
