package io.reelwright.store;

import io.reelwright.campaign.Phase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of an order.
 *
 * @param project the project that ordered
 * @param key     the client's idempotency key, so that an order that is sent twice is made once; null when there is none
 * @param hash    hash of the order as it was sent, to detect that the same key was used for another order; null when there is no key
 * @param goesOn  whether repeating the same order while it is unfinished continues the same campaign
 * @param holds   the phases before which the campaign waits for approval
 */
public record Submission(
        String project, @Nullable String key, @Nullable String hash, boolean goesOn, Set<Phase> holds) {
    /** The project of orders that name none. */
    public static final String DEFAULT_PROJECT = "default";

    /** An order from the command line of this machine. */
    public static final Submission LOCAL = new Submission(DEFAULT_PROJECT, null, null, true, Set.of());
}
