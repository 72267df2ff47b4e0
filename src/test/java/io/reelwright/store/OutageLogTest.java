package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageLogTest {
    private static final Logger LOG = Logger.getLogger(OutageLog.class.getName());

    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel() != Level.FINE)
                lines.add(record.getLevel() + " " + new SimpleFormatter().formatMessage(record));
            assertThat(record.getLevel() == Level.FINE || record.getThrown() == null)
                    .isTrue();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final AtomicLong clock = new AtomicLong(1);
    private final OutageLog outages = new OutageLog(clock::get);

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
        LOG.setLevel(Level.ALL);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
        LOG.setLevel(null);
    }

    @Test
    void anOutageIsOneLineWhenItBeginsAndOneWhenItEndsHoweverManyMeetIt() {
        outages.answered();
        for (int i = 0; i < 50; i++) {
            clock.addAndGet(1_000_000_000L);
            outages.failed(outages.now(), new IllegalStateException("no", new SQLException("refused", "08001")));
        }
        clock.addAndGet(1_000_000_000L);
        outages.answered();
        outages.answered();

        assertThat(lines)
                .containsExactly(
                        "WARNING the database does not answer; work resumes when it is back (refused)",
                        "INFO the database answers again, after 50 s");
    }

    @Test
    void aConnectionThatBrokeBeforeTheDatabaseLastAnsweredIsNoNewOutage() {
        long attempt = outages.now();
        clock.addAndGet(5);
        outages.answered();

        outages.failed(attempt, new SQLException("broken", "08006"));

        assertThat(lines).isEmpty();
    }

    @Test
    void whatLibrariesTellOfAnOutageIsLeftOutAndWhatTheyTellOfOthersIsNot() {
        LogRecord poll = new LogRecord(Level.SEVERE, "Failed while polling");
        poll.setLoggerName("com.github.kagkarlsson.scheduler.RunUntilShutdown");
        poll.setThrown(new RuntimeException(new SQLException("gone", "08006")));
        assertThat(new OutageLogFilter().isLoggable(poll)).isFalse();
        poll.setThrown(new RuntimeException(new SQLException("no such table", "42P01")));
        assertThat(new OutageLogFilter().isLoggable(poll)).isTrue();
        LogRecord ours = new LogRecord(Level.WARNING, "a mistake");
        ours.setLoggerName("io.reelwright.graph.LaneScheduler");
        ours.setThrown(new RuntimeException(new SQLException("gone", "08006")));
        assertThat(new OutageLogFilter().isLoggable(ours)).isTrue();
    }
}
