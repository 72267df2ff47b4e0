package io.reelwright.campaign;

import java.time.Instant;

/**
 * An order for videos and its id.
 *
 * @param id        26 characters, sortable by time (ULID)
 * @param brief     what was ordered
 * @param createdAt when it was accepted
 */
public record Campaign(String id, Brief brief, Instant createdAt) {
    /** Returns the same campaign with another order. */
    public Campaign with(Brief other) {
        return new Campaign(id, other, createdAt);
    }
}
