package io.reelwright.money;

import io.reelwright.event.change.Chronicle;
import io.reelwright.store.Database;
import java.time.Clock;

/**
 * Where a run pays from.
 *
 * @param jobs   what was bought
 * @param limits what may be spent
 */
public record Purse(Jobs jobs, Limits limits) {
    /** One with the books of {@code database}, and limits of its own. */
    public static Purse of(Database database, Chronicle chronicle, Limits limits) {
        return new Purse(new Jobs(database, chronicle, new Ledger(database), Clock.systemUTC()), limits);
    }
}
