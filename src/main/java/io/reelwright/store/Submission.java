package io.reelwright.store;

import io.reelwright.campaign.Phase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an order came in.
 *
 * @param project whose it is
 * @param key     the client's own name for this order, so that sending it twice makes it once; null when there is none
 * @param hash    of the order as it was sent; tells whether the same key was given to another order
 * @param goesOn  whether the same order, given again while it is unfinished, is the same campaign
 * @param holds   the phases before which the campaign stops until somebody lets it go on
 */
public record Submission(
        String project, @Nullable String key, @Nullable String hash, boolean goesOn, Set<Phase> holds) {
    /** The project of those who do not name one. */
    public static final String DEFAULT_PROJECT = "default";

    /** Whoever works on this machine. */
    public static final Submission LOCAL = new Submission(DEFAULT_PROJECT, null, null, true, Set.of());
}
