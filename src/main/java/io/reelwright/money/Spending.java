package io.reelwright.money;

import io.reelwright.event.change.CampaignWriter;
import io.reelwright.store.Database;
import java.time.Clock;

/**
 * Where a run pays from.
 *
 * @param jobs   what was bought
 * @param limits what may be spent
 */
public record Spending(Jobs jobs, SpendingLimits limits) {
    /** One with the books of {@code database}, and limits of its own. */
    public static Spending of(Database database, CampaignWriter writer, SpendingLimits limits) {
        return new Spending(new Jobs(database, writer, new Ledger(database), Clock.systemUTC()), limits);
    }
}
