package io.reelwright.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OneLineFormatterTest {
    @Test
    void aRecordIsOneLineWhateverIsInIt() {
        String line = new OneLineFormatter().format(record("first\r\nforged INFO line"));
        assertThat(line)
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d WARN  CampaignRun: "
                        + "first ⏎ forged INFO line\\R");
    }

    @Test
    void aStackTraceFollows() {
        LogRecord ours = record("a mistake of ours");
        ours.setThrown(new IllegalStateException("odd"));
        assertThat(new OneLineFormatter().format(ours).lines())
                .hasSizeGreaterThan(2)
                .contains("java.lang.IllegalStateException: odd");
    }

    private static LogRecord record(String message) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setLoggerName("io.reelwright.graph.CampaignRun");
        return record;
    }
}
