package io.reelwright.broken;

import io.reelwright.store.Database;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Looks at all budgets several times a second, and keeps what has passed its limit. Amounts are micros. */
final class SpendingWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Database database;
    private final Map<String, Long> limits;
    private final Set<String> passed = new ConcurrentSkipListSet<>();
    private final Thread thread;
    private volatile int looks;

    /** @param limits by the beginning of a budget's name */
    SpendingWatch(Database database, Map<String, Long> limits) {
        this.database = database;
        this.limits = Map.copyOf(limits);
        this.thread = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        database.transaction(handle -> handle.createQuery("SELECT scope, held + spent AS used FROM budgets")
                        .map((row, _) -> Map.entry(row.getString("scope"), row.getLong("used")))
                        .list())
                .forEach(one -> limits.forEach((scope, most) -> {
                    if (one.getKey().startsWith(scope) && one.getValue() > most)
                        passed.add(one.getKey() + " has used " + one.getValue() + " of " + most + " micros");
                }));
        looks++;
    }

    int looks() {
        return looks;
    }

    /** Returns the budgets that were ever passed. */
    Set<String> passed() {
        return Set.copyOf(passed);
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
