package io.reelwright.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.CapturedLog;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RepeatedWarningTest {
    private static final Logger LOG = Logger.getLogger("io.reelwright.log.test");

    private final AtomicLong nanos = new AtomicLong();
    private final RepeatedWarning warning = new RepeatedWarning(LOG, "the bucket is away", nanos::get);

    @Test
    void whatRepeatsIsToldWhenItBeginsOnceAMinuteAndWhenItIsOver() {
        try (CapturedLog heard = new CapturedLog(LOG.getName())) {
            for (int second = 0; second < 150; second++) {
                nanos.set(Duration.ofSeconds(second).toNanos());
                warning.happened(new IOException("no answer"));
            }
            warning.over();
            warning.over();

            assertThat(heard.messages(Level.WARNING))
                    .containsExactly(
                            "the bucket is away: no answer",
                            "the bucket is away: no answer (and 59 more times since the last such line)",
                            "the bucket is away: no answer (and 59 more times since the last such line)");
            assertThat(heard.messages(Level.INFO)).containsExactly("the bucket is away: over (occurred 150 times)");
            assertThat(heard.traces()).isEmpty();
        }
    }

    @Test
    void aSecondTimeBeginsAnew() {
        try (CapturedLog heard = new CapturedLog(LOG.getName())) {
            warning.happened((String) null);
            warning.over();
            warning.happened((String) null);
            assertThat(heard.messages(Level.WARNING)).containsExactly("the bucket is away", "the bucket is away");
        }
    }

    @Test
    void aMistakeOfOursHasAStackTraceWhereItIsTold() {
        try (CapturedLog heard = new CapturedLog(LOG.getName())) {
            warning.mistake(new NullPointerException());
            warning.mistake(new NullPointerException());
            assertThat(heard.records()).hasSize(1);
            assertThat(heard.traces()).hasSize(1);
            assertThat(heard.messages(Level.WARNING)).containsExactly("the bucket is away: NullPointerException");
        }
    }
}
