package io.reelwright.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UninterruptedThreadTest {
    @Test
    void aStopThatComesWhileLettersAreSetIsStillHeardAfterwards() {
        List<Typeface> deaf = new ArrayList<>();
        for (Typeface face : Typeface.values()) {
            Thread.currentThread().interrupt();
            TextStyle.of(face, 64).line("Quick wizards jump, fix & vex 0123456789 – “done”");
            if (!Thread.interrupted()) deaf.add(face);
        }

        assertThat(deaf).isEmpty();
    }
}
