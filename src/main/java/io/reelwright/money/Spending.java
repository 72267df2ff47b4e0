package io.reelwright.money;

import io.reelwright.event.change.CampaignWriter;
import io.reelwright.store.Database;
import java.time.Clock;

/**
 * The means with which a run pays.
 *
 * @param jobs   the paid jobs
 * @param limits what may be spent
 */
public record Spending(Jobs jobs, SpendingLimits limits) {
    /** Creates an instance that uses the ledger in {@code database} and the given limits. */
    public static Spending of(Database database, CampaignWriter writer, SpendingLimits limits) {
        return new Spending(new Jobs(database, writer, new Ledger(database), Clock.systemUTC()), limits);
    }
}
