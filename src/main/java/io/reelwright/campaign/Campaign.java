package io.reelwright.campaign;

import java.time.Instant;

/**
 * One order for videos.
 *
 * @param id        26 characters, sortable by time (ULID)
 * @param brief     what was asked for
 * @param createdAt when it was accepted
 */
public record Campaign(String id, Brief brief, Instant createdAt) {
    /** The same campaign with another order. */
    public Campaign with(Brief other) {
        return new Campaign(id, other, createdAt);
    }
}
