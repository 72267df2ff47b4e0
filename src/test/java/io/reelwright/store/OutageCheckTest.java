package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.Await;
import io.reelwright.testing.FaultyProxy;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.SecondDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OutageCheckTest {
    @Test
    void manyWhoMeetAnOutageMakeTwoLinesAndStrangersHearNoWordOfTheDriver(@TempDir Path folder) throws Exception {
        Queue<LogRecord> told = new ConcurrentLinkedQueue<>();
        Handler handler = new Told(told);
        handler.setFilter(new OutageLogFilter());
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        Logger ours = Logger.getLogger("io.reelwright");
        ours.setLevel(Level.INFO);
        try (Database own = OwnDatabase.in(folder);
                FaultyProxy wire = FaultyProxy.to(SecondDatabase.server(own));
                Database database = SecondDatabase.through(wire.address(), folder);
                ExecutorService crew = Executors.newVirtualThreadPerTaskExecutor()) {
            database.transaction(handle -> handle.execute("SELECT 1"));
            told.clear();
            wire.cut();
            List<Future<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 20; i++)
                work.add(crew.submit(() -> database.<Integer>transaction(handle -> handle.execute("SELECT 1"))));
            Await.until("a line of the outage", () -> !told.isEmpty());
            assertThat(database.trouble()).hasValue("the database does not answer");
            wire.mend();
            for (Future<Integer> one : work) one.get();
            Await.until("the end of the outage", () -> database.trouble().isEmpty());
        } finally {
            root.removeHandler(handler);
            ours.setLevel(null);
        }
        assertThat(told).extracting(LogRecord::getLevel).containsExactly(Level.WARNING, Level.INFO);
        assertThat(told).extracting(LogRecord::getThrown).containsOnlyNulls();
    }

    @Test
    void aLongStatementOfTheWorkIsEndedAndMayBeDoneAgain(@TempDir Path folder) throws Exception {
        try (Database database = OwnDatabase.in(folder)) {
            RuntimeException[] met = new RuntimeException[1];
            Database.within(Duration.ofSeconds(1), () -> {
                try {
                    database.transaction(handle -> handle.execute("SELECT pg_sleep(600)"));
                } catch (RuntimeException failed) {
                    met[0] = failed;
                }
            });
            assertThat(Database.isAway(met[0])).isTrue();
            assertThat(Database.isOfDatabase(met[0])).isTrue();
            assertThat(met[0]).hasMessageNotContaining("pg_sleep");
        }
    }

    private static final class Told extends Handler {
        private final Queue<LogRecord> told;

        Told(Queue<LogRecord> told) {
            this.told = told;
        }

        @Override
        public void publish(LogRecord record) {
            boolean loud = record.getLevel().intValue() >= Level.INFO.intValue();
            if (loud && isLoggable(record) && record.getLoggerName().startsWith("io.reelwright")) told.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
