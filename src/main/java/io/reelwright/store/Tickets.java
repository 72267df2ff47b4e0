package io.reelwright.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tickets, which open a stream for a client that cannot send a token with it. The first use binds a ticket to that stream; from then on it
 * opens this stream again, as often as the client reconnects.
 */
public final class Tickets {
    /** Time for which a ticket is valid after it was created, and after each {@link #redeem} and {@link #renew}. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    /** Maximum time for which a ticket is valid, however often it is renewed. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Separates the token's id from the secret in a ticket. */
    private static final char TOKEN_END = '.';

    private final Database database;
    private final Clock clock;

    Tickets(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Creates a ticket for one stream of a project. It is never valid longer than its token, whose id it contains.
     *
     * @param token id of the token for which the ticket is issued; null where no token is required
     */
    public String create(String project, @Nullable String token) {
        String ticket = token == null ? Secrets.random() : token + TOKEN_END + Secrets.random();
        Instant now = clock.instant();
        database.transaction(handle -> {
            handle.execute("DELETE FROM tickets WHERE expires_at < ?", utc(now));
            return handle.execute(
                    "INSERT INTO tickets (hash, project, expires_at, ends_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    Secrets.hash(ticket),
                    project,
                    utc(now.plus(LIFE)),
                    utc(now.plus(LONGEST)));
        });
        return ticket;
    }

    /**
     * The client of a redeemed ticket.
     *
     * @param token id of the token for which the ticket was issued; null where no token was required
     * @param id    name of the ticket, for {@link #renew}; it opens nothing
     */
    public record Redeemed(String project, @Nullable String token, String id) {}

    /**
     * Redeems a ticket, and renews it; empty when it is invalid or expired, was used for another path, or when its token was revoked.
     *
     * @param path the stream's path
     */
    public Optional<Redeemed> redeem(String ticket, String path) {
        int end = ticket.indexOf(TOKEN_END);
        String token = end < 0 ? null : ticket.substring(0, end);
        String id = Secrets.hash(ticket);
        Instant now = clock.instant();
        return database.transaction(handle -> handle.createQuery(
                                "UPDATE tickets SET path = :path, expires_at = least(:until, coalesce(ends_at, expires_at))"
                                        + " WHERE hash = :hash AND expires_at >= :now AND (path IS NULL OR path = :path)"
                                        + " AND (CAST(:token AS text) IS NULL"
                                        + " OR EXISTS (SELECT 1 FROM tokens WHERE id = :token AND revoked_at IS NULL))"
                                        + " RETURNING project")
                        .bind("hash", id)
                        .bind("path", path)
                        .bind("now", utc(now))
                        .bind("until", utc(now.plus(LIFE)))
                        .bind("token", token)
                        .mapTo(String.class)
                        .findOne())
                .map(project -> new Redeemed(project, token, id));
    }

    /** Renews the tickets of open streams, so that their clients can reconnect. */
    public void renew(Collection<String> ids) {
        OffsetDateTime until = utc(clock.instant().plus(LIFE));
        database.transaction(handle -> handle.execute(
                "UPDATE tickets SET expires_at = least(?, coalesce(ends_at, expires_at)) WHERE hash = ANY (?)",
                until,
                ids.toArray(String[]::new)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
