package io.reelwright.money;

import io.reelwright.event.change.CampaignWriter;
import io.reelwright.store.Database;
import java.time.Clock;

/**
 * What a run pays with.
 *
 * @param jobs   the paid jobs
 * @param limits what may be spent
 */
public record Spending(Jobs jobs, SpendingLimits limits) {
    /** Creates a spending with the ledger in {@code database} and the given limits. */
    public static Spending of(Database database, CampaignWriter writer, SpendingLimits limits) {
        return new Spending(new Jobs(database, writer, new Ledger(database), Clock.systemUTC()), limits);
    }
}
