package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.Rounds;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The short form of {@code bench/simulation.sh}. */
class SimulationTest {
    @BeforeAll
    static void expectMistakes() {
        Simulation.MISTAKES.forEach(log -> log.setLevel(Level.OFF));
    }

    @AfterAll
    static void listenAgain() {
        Simulation.MISTAKES.forEach(log -> log.setLevel(null));
    }

    @Test
    void whateverGoesWrongEveryCampaignEndsAndNothingIsPaidTwice() {
        int runs = Rounds.of(2_000);
        long crashes = 0;
        for (long seed = 0; seed < runs; seed++) crashes += played(seed).crashes();
        assertThat(crashes).isGreaterThan(runs);
    }

    @Test
    void aCampaignOfThreeScenesEndsWellWhereverItsProcessEnds() {
        int commands = Simulation.playWithOneCrash(-1).commands();
        assertThat(commands).isGreaterThan(30);
        for (int point = 0; point < 2 * commands; point++) {
            Simulation.Played played = Simulation.playWithOneCrash(point);
            assertThat(played.crashes()).as("point %d", point).isEqualTo(1);
        }
    }

    private static Simulation.Played played(long seed) {
        try {
            return Simulation.play(seed);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
        }
    }
}
